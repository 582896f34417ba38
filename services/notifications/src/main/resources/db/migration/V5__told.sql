-- how many of its alerts were taken already, where each is an event of its own
alter table delivery add column told int not null default 0;
