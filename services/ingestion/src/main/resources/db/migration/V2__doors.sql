-- an upload's way in time: milliseconds of its stages, and when it was kept and sent, by wall time
alter table sbom
    add column receive_millis bigint not null default 0,
    add column wait_millis    bigint not null default 0,
    add column stored_at      timestamptz,
    add column published_at   timestamptz;
update sbom set stored_at = accepted_at, published_at = screened_at;
alter table sbom alter column stored_at set not null;

-- the row of an upload is written last, and its pieces go with it
alter table document_piece drop constraint document_piece_sbom_id_fkey;
alter table document_piece add constraint document_piece_sbom_id_fkey
    foreign key (sbom_id) references sbom on delete cascade deferrable initially deferred;

-- the uploads of a slot, newest last; those that retention looks at, oldest first
create index sbom_slot on sbom (project_id, version, slot, revision);
create index sbom_superseded on sbom (accepted_at) where not is_current;

-- what callers call their requests, so that one that comes twice is taken once; wall time
create table idempotency_key (
    caller     text not null,
    key        text not null,
    request    uuid not null,
    sbom_id    uuid references sbom on delete cascade,
    expires_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_sbom on idempotency_key (sbom_id);
create index idempotency_key_expires_at on idempotency_key (expires_at);
