-- rows that leave at once are not worth compressing
alter table outbox alter column payload set storage external;
