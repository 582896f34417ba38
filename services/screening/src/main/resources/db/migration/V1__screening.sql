-- grows with every change of a programme file; matching that was done with an older one is done again
create table catalogue (
    single     boolean primary key default true check (single),
    generation bigint not null
);
insert into catalogue (generation) values (0);

-- programme files as they were written
create table programme_file (
    programme  text primary key,
    revision   bigint not null,
    text       text not null,
    changed_at timestamptz not null
);

-- a programme's versions, and which of them are in force
create table programme_version (
    programme  text not null references programme_file,
    sequence   bigint not null,
    known_from timestamptz not null,
    activated  boolean not null,
    primary key (programme, sequence)
);
create index programme_version_next on programme_version (known_from) where not activated;

-- projects as ingestion told them; revision is screening's own
create table project (
    id                 uuid primary key,
    name               text not null,
    owner              text,
    jurisdictions      text not null,
    roles              text not null,
    active_versions    text not null,
    ingestion_revision bigint not null,
    revision           bigint not null
);

-- uploads that are coming in or are a slot's current one
create table sbom (
    id         uuid primary key,
    project_id uuid not null,
    version    text not null,
    slot       text not null,
    revision   bigint not null,
    batches    int not null,
    current    boolean not null
);
create unique index sbom_current on sbom (project_id, version, slot) where current;
create index sbom_project on sbom (project_id);

-- their components as they came, with what was matched in them
create table batch (
    sbom_id    uuid not null references sbom on delete cascade,
    batch      int not null,
    generation bigint not null,
    components int not null,
    payload    bytea not null,
    matches    text not null,
    primary key (sbom_id, batch)
);

-- a party's component in a project under one programme
create table finding (
    id         uuid primary key,
    project_id uuid not null references project,
    programme  text not null,
    party      text not null,
    band       text not null,
    score      double precision not null,
    versions   text not null,
    sequence   bigint not null,
    match      text not null,
    phases     text not null,
    opened_at  timestamptz not null,
    closed_at  timestamptz
);
create index finding_project on finding (project_id);
create index finding_programme on finding (programme);

-- projects to be decided again, as at an instant
create table redecision (
    project_id uuid not null references project,
    at         timestamptz not null,
    case_id    text not null,
    rematch    boolean not null,
    primary key (project_id, at)
);
create index redecision_at on redecision (at);
