-- the sweep that found no SBOM with the key; whoever uploads one takes the mark off
alter table vendor_key add column unused uuid;
create index vendor_key_unused on vendor_key (unused) where unused is not null;

-- grows with every sweep that marked keys: what a process remembers of kept keys holds for one number
create table key_sweep (
    single boolean primary key default true check (single),
    number bigint not null
);
insert into key_sweep (number) values (0);

-- where the next sweep begins, and when
create table key_sweep_turn (
    single   boolean primary key default true check (single),
    from_key bigint not null,
    due_at   timestamptz not null
);
insert into key_sweep_turn (from_key, due_at) values (0, '-infinity');
