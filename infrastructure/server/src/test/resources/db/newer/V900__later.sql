-- What a newer server may bring while an older one still works: more, and nothing else than before.
alter table job add column later int;
alter table submission add column later text not null default '';
create index submission_later on submission (later) where later <> '';
