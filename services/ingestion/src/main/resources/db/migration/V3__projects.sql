-- a project's parent, and the version that somebody called its latest; null: the one that was created last is
alter table project add parent uuid references project;
alter table project add latest text;

-- the id by which Dependency-Track's clients know a version, to whom each is a project; the first has the project's own
alter table version add id uuid;
update version v
   set id = case when v.seq = (select min(o.seq) from version o where o.project_id = v.project_id)
                 then v.project_id else gen_random_uuid() end;
alter table version alter column id set not null;
create unique index version_id on version (id);
