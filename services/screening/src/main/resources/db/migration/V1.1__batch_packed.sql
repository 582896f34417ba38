-- compressed before it comes here
alter table batch alter column payload set storage external;
