-- what routes may ask of a project; tags are JSON
create table project (
    id       uuid primary key,
    revision bigint not null,
    tags     text not null
);
