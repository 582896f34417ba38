-- events of one chain that follow one another and are equal in this need no order among themselves
alter table outbox add column together uuid;
