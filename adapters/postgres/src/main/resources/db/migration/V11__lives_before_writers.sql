-- A database's new life is noticed by each connection before it writes anything (new-connection-sql), so that last_written_at
-- is the old life's, numbers are jumped over before any is given, and rows of a dump are adopted before others stand beside them.

-- why: two restores in a row may give the same number, for it falls back as all else does.
alter table setback add column mark uuid not null default gen_random_uuid();

create or replace function notice_setback() returns setback
language plpgsql as $$
declare
  noticed setback;
begin
  select * into noticed from setback where life = database_life();
  if found then
    return noticed;
  end if;
  insert into setback (life, last_written_at) values (database_life(), last_written()) on conflict do nothing
  returning * into noticed;
  if found then
    perform setval('place_id_seq', nextval('place_id_seq') + 1000);
    perform setval('server_node', (nextval('server_node') + 100) % 1024);
    perform adopt_restored_rows();
  else
    select * into strict noticed from setback where life = database_life();
  end if;
  return noticed;
end
$$;

-- As V4 made it, but beside servers that write. What they commit after this transaction has begun has higher numbers than
-- it and is of no dump; what can be seen in a snapshot and has a number beyond it is. What a server wrote beside the rows of a
-- dump, before anybody knew that they were of one, is told, too.
create or replace function adopt_restored_rows() returns boolean
language plpgsql as $$
declare
  told relay_position;
  last bigint;
begin
  select * into strict told from relay_position for update;
  -- why: a statement of its own, and one for all of it, whose snapshot is taken only now that the position stands still
  if not exists (
    select from (select xid from history union all select xid from relay_position) known
    where xid >= pg_snapshot_xmax(pg_current_snapshot())
  ) then
    return false;
  end if;
  lock table history, job in share row exclusive mode;
  -- why: the sequence goes on from the dump's numbers, so what was written here since has higher ones
  select greatest(told.seq, max(seq)) into last from history where xid >= pg_snapshot_xmax(pg_current_snapshot());
  update history
  set xid = case when (xid, seq) <= (told.xid, told.seq) and seq <= last then '1'::xid8 else '2'::xid8 end;
  update job set last_xid = '2';
  update relay_position set xid = '1', seq = coalesce((select max(seq) from history), 0);
  return true;
end
$$;
