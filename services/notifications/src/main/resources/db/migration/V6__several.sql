-- true where it tells alerts of several projects: all on its channel keep their place before it and behind it
alter table delivery add column several boolean not null default false;
update delivery d set several = true
 where next_at is not null
   and exists (select 1 from delivery_alert o join alert a on a.id = o.alert_id
                where o.delivery_id = d.id and a.project_id <> d.project_id);
create index delivery_several on delivery (channel, seq) where several and next_at is not null;
create index delivery_holding on delivery (channel, seq) where holds and next_at is not null;
