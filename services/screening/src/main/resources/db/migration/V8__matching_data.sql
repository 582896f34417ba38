-- the data that come with a release (parties, words, weights) which all vendor keys were matched with; null where some of them
-- may have been matched with others
create table matching_data (
    single boolean primary key default true check (single),
    hash   text
);
insert into matching_data (hash) values (null);

-- the replicas that run, each with the data that came with it
create table matching_replica (
    replica    uuid primary key,
    hash       text not null,
    expires_at timestamptz not null
);
