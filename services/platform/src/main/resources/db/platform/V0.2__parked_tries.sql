-- how often a parked event was tried in vain: it is tried ever more seldom
alter table parked add column tries int not null default 0;
