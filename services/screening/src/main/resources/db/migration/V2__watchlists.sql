-- versions of authorities' lists; one never changes, and is addressed by the SHA-256 of its entries
create table watchlist_version (
    code    text not null,
    hash    text not null,
    title   text not null,
    date    date,
    ict     boolean not null,
    entries int not null,
    names   int not null,
    payload bytea not null,
    primary key (code, hash)
);

-- which version came into force with which generation of the catalogue, from where, and what it changed: the last one of a
-- code is in force, and what was screened at a generation was screened with the last ones up to it
create table watchlist_change (
    code       text not null,
    generation bigint not null,
    hash       text not null,
    before     text,
    source     text not null,
    at         timestamptz not null,
    added      int not null,
    changed    int not null,
    removed    int not null,
    ids        text not null,
    primary key (code, generation),
    foreign key (code, hash) references watchlist_version
);

-- sources whose last attempt was refused, wholly or in part
create table watchlist_refusal (
    source text primary key,
    why    text not null,
    at     timestamptz not null
);

-- the one replica that reads the sources, and how many rounds it has ended
create table watchlist_reader (
    single     boolean primary key default true check (single),
    holder     uuid,
    expires_at timestamptz not null,
    rounds     bigint not null
);
insert into watchlist_reader (expires_at, rounds) values ('-infinity', 0);
