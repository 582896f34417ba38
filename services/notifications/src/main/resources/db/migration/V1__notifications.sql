-- what was told; content is the alert's JSON
create table alert (
    id                uuid primary key,
    at                timestamptz not null,
    project_id        uuid not null,
    project_name      text not null,
    programme         text not null,
    kind              text not null,
    last_part         int not null,
    content           text not null,
    acknowledged_by   text,
    acknowledged_at   timestamptz,
    acknowledged_note text
);
create index alert_at on alert (at, id);
create index alert_project on alert (project_id, at, id);
create index alert_project_name on alert (project_name, at, id);

-- where alerts are sent
create table channel (
    name     text primary key,
    type     text not null,
    enabled  boolean not null,
    settings text not null
);

-- alerts on their way to a channel, numbered in the order in which they were raised
create table delivery (
    id            uuid primary key,
    seq           bigserial not null,
    alert_id      uuid not null references alert (id),
    project_id    uuid not null,
    channel       text not null,
    state         text not null,
    attempts      int not null,
    next_at       timestamptz,
    claimed_until timestamptz,
    unique (alert_id, channel)
);
create unique index delivery_seq on delivery (seq);
create index delivery_due on delivery (next_at) where next_at is not null;
create index delivery_channel on delivery (channel, seq);

-- each try of a delivery
create table attempt (
    delivery_id uuid not null references delivery (id),
    number      int not null,
    at          timestamptz not null,
    status      int,
    answer      text not null,
    primary key (delivery_id, number)
);
