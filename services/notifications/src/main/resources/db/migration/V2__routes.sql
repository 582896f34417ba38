-- secrets were not encrypted: settings that hold them cannot be read any more
delete from channel;

-- who hears what; asked in the order of their positions
create table route (
    position int primary key,
    content  text not null
);

-- alerts of which nobody wants to be told for a time
create table silence (
    id        uuid primary key,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    content   text not null
);

-- why nobody was told of an alert; null where somebody was
alter table alert add column muted text;

-- a delivery is one message: of one alert, or of those of a group
alter table delivery add column route text not null default 'default';
alter table delivery add column group_key text;
alter table delivery add column round int not null default 0;
alter table delivery add column notice text not null default 'alerts';
alter table delivery add column sent_at timestamptz;
-- true where it failed for a reason that lies with the other side: what follows it waits for it
alter table delivery add column holds boolean not null default false;
alter table delivery drop constraint delivery_alert_id_channel_key;
create index delivery_group on delivery (channel, group_key, seq) where group_key is not null;
create index delivery_order on delivery (channel, project_id, seq) where next_at is not null;
create index delivery_next on delivery (seq) where next_at is not null;

-- what a delivery tells; an alert is told once on a channel in each round
create table delivery_alert (
    delivery_id uuid not null references delivery (id),
    alert_id    uuid not null references alert (id),
    channel     text not null,
    round       int not null,
    notice      text not null,
    primary key (delivery_id, alert_id),
    unique (alert_id, channel, round, notice)
);
insert into delivery_alert select id, alert_id, channel, 0, 'alerts' from delivery;

-- who is told when nobody takes note of an alert in time
create table follow_up (
    alert_id uuid not null references alert (id),
    number   int not null,
    due_at   timestamptz not null,
    channels text not null,
    every    bigint not null,
    round    int not null,
    primary key (alert_id, number)
);
create index follow_up_due on follow_up (due_at);
