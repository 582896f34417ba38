-- what keeps order, where that is narrower than the key
alter table outbox add column chain text;
