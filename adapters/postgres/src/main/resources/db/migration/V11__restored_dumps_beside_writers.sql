-- As V4 made it, but beside servers that write: rows that they commit after this transaction has begun have higher
-- numbers than it and are no rows of a dump. What can be seen in a snapshot and has a number beyond it is.
create or replace function adopt_restored_rows() returns boolean
language plpgsql as $$
declare
  told relay_position;
begin
  select * into strict told from relay_position for update;
  -- why: a statement of its own, and one for all of it, whose snapshot is taken only now that the position stands still
  if not exists (
    select from (select xid from history union all select xid from relay_position) known
    where xid >= pg_snapshot_xmax(pg_current_snapshot())
  ) then
    return false;
  end if;
  update history set xid = case when (xid, seq) <= (told.xid, told.seq) then '1'::xid8 else '2'::xid8 end;
  update job set last_xid = '2';
  update relay_position set xid = '1', seq = coalesce((select max(seq) from history), 0);
  return true;
end
$$;
