-- events that wait for the relay
create table outbox (
    id        uuid primary key,
    seq       bigserial not null,
    lane      int not null,
    topic     text not null,
    key       text not null,
    type      text not null,
    at        timestamptz not null,
    caused_by uuid,
    case_id   text not null,
    schema    bigint,
    payload   bytea not null
);
create index outbox_seq on outbox (seq);

-- the schemas that its rows were written with
create table outbox_schema (
    fingerprint bigint primary key,
    json        text not null
);

-- who carries which lane
create table outbox_lane (
    lane       int primary key,
    holder     uuid,
    expires_at timestamptz not null,
    epoch      bigint not null default 0
);
insert into outbox_lane (lane, expires_at) select lane, '-infinity' from generate_series(0, 7) lane;

-- events already taken
create table inbox (
    event_id   uuid primary key,
    claimed_at timestamptz not null default clock_timestamp()
);
create index inbox_claimed_at on inbox (claimed_at);

-- events that wait for another
create table parked (
    event_id  uuid primary key,
    seq       bigserial not null,
    topic     text not null,
    key       text not null,
    headers   bytea not null,
    value     bytea not null,
    waits_for text not null,
    tried_at  timestamptz not null default clock_timestamp()
);
create index parked_key on parked (topic, key, seq);
