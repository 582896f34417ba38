-- what whoever runs this has to look at, and the newest message about it
create table trouble (
    kind          text not null,
    source        text not null,
    what          text not null,
    over          boolean not null,
    since         timestamptz not null,
    times         bigint not null,
    told_at       timestamptz,
    message       uuid not null,
    state         text not null,
    attempts      int not null,
    next_at       timestamptz,
    claimed_until timestamptz,
    tried_at      timestamptz,
    status        int,
    answer        text,
    primary key (kind, source)
);
create index trouble_next on trouble (next_at) where next_at is not null;
