-- what of a component can name a vendor, once for all components that say it; matches sums up what it met, null where nothing
create table vendor_key (
    id         bigint generated always as identity primary key,
    key        uuid not null unique,
    content    bytea not null,
    matches    bigint,
    touched_at timestamptz
);
alter table vendor_key alter column content set storage external;
create index vendor_key_touched on vendor_key (touched_at) where touched_at is not null;

-- the second halves of its components' vendor keys; null in batches that were kept before there were keys. Due:
-- those whose matches changed
alter table batch add column keys bigint[];
alter table batch alter column keys set storage external;
alter table batch add column due bigint[];
alter table batch drop column generation;
create index batch_due on batch (sbom_id) where due is not null;
create index batch_unkeyed on batch (sbom_id) where keys is null;
create index batch_matched on batch (sbom_id) where matches <> '[]';

alter table redecision drop column rematch;

-- what matching reads of a programme: a change of it that leaves this as it is touches no key
alter table programme_file add column matching text;

-- changes of lists and programmes that keys are to be held against, each with the parties that are new or say something else
create table change (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    case_id text not null,
    parties bytea not null
);

-- keys to be held against a change, or, where there is none, against all that is in force
create table rescreening (
    id         bigint generated always as identity primary key,
    change_id  bigint references change,
    at         timestamptz not null,
    from_key   bigint not null,
    to_key     bigint not null,
    expires_at timestamptz not null default '-infinity'
);
create index rescreening_at on rescreening (at) where change_id is not null;
