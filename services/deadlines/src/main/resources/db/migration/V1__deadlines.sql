-- versions of programmes; each is a fact that never changes
create table programme (
    id         text not null,
    sequence   bigint not null,
    title      text not null,
    content    text not null,
    citations  text not null,
    known_from timestamptz not null,
    primary key (id, sequence)
);

-- phases of programme versions; prohibits and citations are JSON
create table phase (
    programme    text not null,
    sequence     bigint not null,
    id           text not null,
    ordinal      int not null,
    notice       boolean not null,
    present      boolean not null,
    effective_at timestamptz not null,
    civil_time   text not null,
    zone         text not null,
    zone_stated  boolean not null,
    wording      text not null,
    text         text not null,
    prohibits    text not null,
    citations    text not null,
    primary key (programme, sequence, id),
    foreign key (programme, sequence) references programme
);

-- steps of phases; a ladder without end has those that someone has reached or climbs to
create table step (
    programme text not null,
    sequence  bigint not null,
    phase     text not null,
    number    int not null,
    name      text not null,
    kind      text not null,
    due_at    timestamptz not null,
    primary key (programme, sequence, phase, number),
    foreign key (programme, sequence, phase) references phase
);

-- projects; revision is ours, screening_revision that of the last decision heard of
create table project (
    id                 uuid primary key,
    name               text not null,
    owner              text,
    revision           bigint not null,
    screening_revision bigint not null
);
create index project_name on project (name);

-- what an unfinished decision says of findings; finding and laddered are JSON
create table change (
    finding_id uuid primary key,
    project_id uuid not null,
    programme  text not null,
    sequence   bigint not null,
    gone       boolean not null,
    laddered   text not null,
    finding    text not null,
    known_at   timestamptz not null,
    decided_at timestamptz not null
);
create index change_project on change (project_id);

-- findings as they were told; told is JSON
create table finding (
    id         uuid primary key,
    project_id uuid not null,
    programme  text not null,
    sequence   bigint not null,
    open       boolean not null,
    told       text not null
);

-- where each finding stands on each phase's ladder; next_at is the due instant of next_step
create table finding_phase (
    finding_id uuid not null,
    phase      text not null,
    project_id uuid not null,
    programme  text not null,
    sequence   bigint not null,
    last_step  int,
    next_step  int,
    next_at    timestamptz,
    silent     boolean not null,
    primary key (finding_id, phase),
    foreign key (programme, sequence, phase, next_step) references step
);
create index finding_phase_due on finding_phase (next_at) where next_at is not null;
create index finding_phase_project on finding_phase (project_id, next_at);
create index finding_phase_listed on finding_phase (coalesce(next_at, 'infinity'), finding_id, phase);

-- finding_phase with everything that it refers to
create view deadline as
select fp.finding_id, fp.phase, fp.project_id, p.name as project_name, p.owner as project_owner,
       fp.programme, fp.sequence, ph.effective_at, ph.civil_time, ph.zone, ph.wording, ph.citations,
       n.name as next_step, fp.next_at, l.name as last_step,
       case when not f.open then 'ended'
            when fp.silent then 'silent'
            when fp.last_step >= 0 then 'reached'
            else 'waiting' end as state
  from finding_phase fp
  join finding f on f.id = fp.finding_id
  join project p on p.id = fp.project_id
  join phase ph on ph.programme = fp.programme and ph.sequence = fp.sequence and ph.id = fp.phase
  left join step n on n.programme = fp.programme and n.sequence = fp.sequence and n.phase = fp.phase
        and n.number = fp.next_step
  left join step l on l.programme = fp.programme and l.sequence = fp.sequence and l.phase = fp.phase
        and l.number = fp.last_step;
