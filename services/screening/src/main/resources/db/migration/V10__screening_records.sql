-- when each upload was screened, and with which generation of the catalogue: watchlist_change tells the list versions of it.
-- Stays when a newer upload takes its place; until is the generation at which that was
create table screening_record (
    sbom_id    uuid primary key,
    at         timestamptz not null,
    generation bigint not null,
    until      bigint
);
