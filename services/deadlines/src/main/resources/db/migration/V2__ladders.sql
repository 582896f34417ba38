drop view deadline;

-- programmes' kinds; empty where the publisher names none
alter table programme add column kind text not null default '';

-- what a phase says while it says it, from version since to version sequence, climbed on the same rungs. An amendment
-- ends it and begins the next edition; of a phase that was dropped there is one that is cancelled. The phase's words are
-- those of version facts
create table ladder (
    id        bigint generated always as identity primary key,
    programme text not null,
    phase     text not null,
    rungs     text not null,
    edition   int not null,
    since     bigint not null,
    sequence  bigint not null,
    facts     bigint not null,
    cancelled boolean not null,
    ended_at  timestamptz,
    unique (programme, phase, rungs, since)
);
create index ladder_current on ladder (programme) where ended_at is null;

-- steps of ladders, numbered by their civil days; the number 2147483647, due never, is the end of every ladder. The
-- steps of a ladder that was ended are all due at that instant: whoever stands before one is told of the amendment
create table rung (
    ladder bigint not null references ladder,
    number int not null,
    name   text not null,
    due_at timestamptz,
    primary key (ladder, number)
);

insert into ladder (programme, phase, rungs, edition, since, sequence, facts, cancelled, ended_at)
select programme, id, '90,30,7,1|1,7,30|30',
       row_number() over (partition by programme, id order by sequence) - 1, sequence, sequence, sequence, false,
       (select n.known_from from phase later join programme n on n.id = later.programme and n.sequence = later.sequence
         where later.programme = phase.programme and later.id = phase.id and later.sequence > phase.sequence
         order by later.sequence desc limit 1)
  from phase;
insert into rung (ladder, number, name, due_at)
select l.id, case when s.number <= 3 then (array[-90, -30, -7, -1, 0, 1, 7, 30])[s.number + 5]
                  else 30 * (s.number - 2) end, s.name, coalesce(l.ended_at, s.due_at)
  from step s join ladder l on l.programme = s.programme and l.phase = s.phase and l.sequence = s.sequence
union all
select id, 2147483647, 'end', ended_at from ladder;
create index rung_due on rung (due_at) where due_at is not null;

-- turns counts how often its state changed, for who keeps a calendar
alter table finding_phase add column ladder bigint, add column turns int not null default 0;
alter table finding_phase drop constraint finding_phase_programme_sequence_phase_next_step_fkey;
update finding_phase fp
   set ladder = l.id,
       last_step = case when fp.last_step <= 3 then (array[-90, -30, -7, -1, 0, 1, 7, 30])[fp.last_step + 5]
                        else 30 * (fp.last_step - 2) end,
       next_step = case when fp.next_step <= 3 then (array[-90, -30, -7, -1, 0, 1, 7, 30])[fp.next_step + 5]
                        when fp.next_step > 3 then 30 * (fp.next_step - 2)
                        when not fp.silent and (select f.open from finding f where f.id = fp.finding_id) then 2147483647
                        end
  from ladder l where l.programme = fp.programme and l.phase = fp.phase and l.sequence = fp.sequence;
drop index finding_phase_due;
drop index finding_phase_project;
drop index finding_phase_listed;
alter table finding_phase
    alter column ladder set not null,
    drop column programme, drop column sequence, drop column next_at,
    add foreign key (ladder, next_step) references rung;
create index finding_phase_due on finding_phase (ladder, next_step, project_id) where next_step is not null;
create index finding_phase_project on finding_phase (project_id, ladder, next_step);
drop table step;

-- what people decided: the finding is silent since then, until that instant or for good; owed is what has to be told
-- when it speaks again
alter table finding
    add column silent_since timestamptz,
    add column silent_until timestamptz,
    add column owed text;
create index finding_silent on finding (silent_until) where silent_until is not null;
create index finding_project on finding (project_id);
alter table change add column silence text;

-- finding_phase with everything that it refers to; the day is the one that holds, also where that is not yet told
create view deadline as
select fp.finding_id, fp.phase, fp.project_id, p.name as project_name, p.owner as project_owner,
       c.programme, ph.effective_at, ph.civil_time, ph.zone, ph.wording, ph.citations,
       case when l.ended_at is not null and fp.next_step is not null then 'amended' when n.number < 2147483647 then n.name end as next_step,
       n.due_at as next_at, s.name as last_step,
       case when not f.open or c.cancelled then 'ended'
            when fp.silent or f.silent_since is not null then 'silent'
            when fp.last_step >= 0 then 'reached'
            else 'waiting' end as state
  from finding_phase fp
  join finding f on f.id = fp.finding_id
  join project p on p.id = fp.project_id
  join ladder l on l.id = fp.ladder
  join ladder c on c.programme = l.programme and c.phase = l.phase and c.rungs = l.rungs and c.ended_at is null
  join phase ph on ph.programme = c.programme and ph.sequence = c.facts and ph.id = c.phase
  left join rung n on n.ladder = fp.ladder and n.number = fp.next_step
  left join rung s on s.ladder = fp.ladder and s.number = fp.last_step;
