-- The name that this installation's remote jobs carry as a label. It belongs to the rows: whoever moves the database moves it, too.
create table installation (
  only_one boolean primary key default true check (only_one),
  id text not null default substr(md5(gen_random_uuid()::text), 1, 12)
);

insert into installation default values;
