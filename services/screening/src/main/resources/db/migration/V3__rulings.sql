-- what people decided of findings: the one in force stands with the finding, all of them here
alter table finding add column ruling text;
create table ruling (
    id         uuid primary key,
    finding_id uuid not null references finding,
    decision   text not null,
    reason     text not null,
    decided_by text not null,
    at         timestamptz not null,
    until      timestamptz,
    basis      text not null,
    lapsed_at  timestamptz
);
create index ruling_finding on ruling (finding_id, at);
