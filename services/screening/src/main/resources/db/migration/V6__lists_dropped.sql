-- the last change of a list that went out of force names no version; the versions stay
alter table watchlist_change alter column hash drop not null;

-- which sources say which lists: what is said would come back by itself
create table watchlist_offer (
    source text not null,
    code   text not null,
    primary key (source, code)
);
