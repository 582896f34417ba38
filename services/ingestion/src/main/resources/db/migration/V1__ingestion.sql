-- what SBOMs are uploaded for; lists are JSON
create table project (
    id            uuid primary key,
    name          text not null unique,
    owner         text,
    tags          text not null,
    jurisdictions text not null,
    roles         text not null,
    revision      bigint not null,
    created_at    timestamptz not null
);

-- a project's versions, in the order of their creation
create table version (
    project_id uuid not null references project,
    name       text not null,
    seq        bigserial not null,
    active     boolean not null,
    created_at timestamptz not null,
    primary key (project_id, name)
);
create index version_seq on version (project_id, seq);

-- uploads; received_at is product time, the other instants are wall time
create table sbom (
    id           uuid primary key,
    project_id   uuid not null references project,
    version      text not null,
    slot         text not null,
    is_current   boolean not null,
    revision     bigint not null,
    state        text not null,
    format       text not null,
    spec_version text not null,
    components   int not null,
    digest       text not null,
    warnings     text not null,
    problems     text not null,
    received_at  timestamptz not null,
    accepted_at  timestamptz not null,
    read_millis  bigint not null,
    screened_at  timestamptz,
    media_type   text not null,
    pieces       int not null
);
create index sbom_current on sbom (project_id, version, slot) where is_current;

-- the uploads' bytes as they came, cut, each piece a zstd frame of its own
create table document_piece (
    sbom_id uuid not null references sbom,
    piece   int not null,
    bytes   bytea not null,
    primary key (sbom_id, piece)
);
alter table document_piece alter column bytes set storage external;
