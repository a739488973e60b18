-- A dump that is restored into another cluster brings transaction numbers that this one has not reached: nothing new
-- would be told, and no job be claimed, until it had. Numbers 1 and 2 are older than any real transaction.
-- Returns whether there was anything to mend.
create function adopt_restored_rows() returns boolean
language plpgsql as $$
declare
  reached xid8 := pg_current_xact_id();
  told relay_position;
begin
  select * into strict told from relay_position for update;
  if told.xid <= reached and not exists (select from history where xid > reached) then
    return false;
  end if;
  update history set xid = case when (xid, seq) <= (told.xid, told.seq) then '1'::xid8 else '2'::xid8 end;
  update job set last_xid = '2';
  update relay_position set xid = '1', seq = coalesce((select max(seq) from history), 0);
  return true;
end
$$;
