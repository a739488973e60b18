-- The history is the outbox: rows are told in the order of (xid, seq), and only those whose transaction, and all that
-- began before it, have ended. See docs/adr/0003-history-is-the-outbox.md.

create sequence history_seq;

create table history (
  job_id bigint not null,
  xid xid8 not null default pg_current_xact_id(),
  seq bigint not null default nextval('history_seq'),
  state_time timestamptz,
  create_time timestamptz not null,
  start_time timestamptz,
  end_time timestamptz,
  update_time timestamptz not null,
  version int not null,
  attempt int not null,
  error_code int,
  from_phase smallint,
  phase smallint not null,
  wait smallint,
  channel smallint not null,
  reason smallint not null,
  remote_name text not null,
  words text not null,
  actor text not null,
  detail text not null,
  primary key (job_id, version)
) partition by range (job_id);

create index history_in_order on history (xid, seq);

-- why: an id that no month was made for must never stop a submission.
create table history_other partition of history default;

create table relay_position (
  only_one boolean primary key default true check (only_one),
  xid xid8 not null,
  seq bigint not null
);

insert into relay_position (xid, seq) values ('0', 0);

-- The lowest job id of a moment: milliseconds << 21, as JobIds makes them.
create function first_job_id(moment timestamptz) returns bigint
language sql immutable strict
return (extract(epoch from moment) * 1000)::bigint << 21;

-- Makes the partitions of this month and of so many after it; returns how many were missing.
create function make_history_partitions(ahead int) returns int
language plpgsql as $$
declare
  this_month timestamp := date_trunc('month', now() at time zone 'UTC');
  month timestamp;
  name text;
  made int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('make_history_partitions'));
  for step in 0..ahead loop
    month := this_month + make_interval(months => step);
    name := 'history_' || to_char(month, 'YYYY_MM');
    continue when to_regclass(name) is not null;
    begin
      -- why: made beside and attached, so that nobody who reads or writes other months has to wait.
      execute format('create table %I (like history including all)', name);
      execute format(
        'alter table history attach partition %I for values from (%s) to (%s)',
        name,
        first_job_id(month at time zone 'UTC'),
        first_job_id((month + interval '1 month') at time zone 'UTC'));
      made := made + 1;
    exception when check_violation then
      raise warning 'history_other holds rows of %; they stay there, and so will the others of that month', name;
    end;
  end loop;
  return made;
end
$$;

select make_history_partitions(2);
