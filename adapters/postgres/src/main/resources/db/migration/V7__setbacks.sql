-- A database can fall back to an earlier state of itself: a failover to a replica that lagged, a restore to a point in
-- time, a dump. Each begins another timeline, or another cluster. Here stand the lives that we know, and what was done
-- about each; see docs/adr/0010-a-database-that-fell-back.md.

create table setback (
  number int generated always as identity primary key,
  life text not null unique,
  noticed_at timestamptz not null default clock_timestamp(),
  last_written_at timestamptz not null,
  closed_at timestamptz
);

create table mended_place (
  setback int not null,
  place_id int not null,
  primary key (setback, place_id)
);

-- The cluster, and the timeline that is being written now.
create function database_life() returns text
language sql stable
return (select system_identifier from pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8);

-- When the newest row of the history was written, on the clock of its writer.
create function last_written() returns timestamptz
language sql stable
return coalesce((select update_time from history order by xid desc, seq desc limit 1), 'epoch'::timestamptz);

-- Whether all jobs of the place that Vertex knows are known here, as far as anybody can say.
create function is_whole(place int) returns boolean
language sql stable
return exists (
  select from setback s
  where s.life = database_life()
    and (s.closed_at is not null or exists (select from mended_place where setback = s.number and place_id = place))
);

-- The setback that this life began with, written down at first sight. Numbers that were given in what is lost must not
-- be given again.
create function notice_setback() returns setback
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
  else
    select * into strict noticed from setback where life = database_life();
  end if;
  return noticed;
end
$$;

-- why: whoever comes to a database with this schema for the first time has lost nothing.
insert into setback (life, last_written_at, closed_at)
values (database_life(), last_written(), clock_timestamp());

-- Jobs that were found on Vertex, by the fingerprint of the key that they were submitted with.
create table found_key (
  project text not null,
  fingerprint text not null,
  job_id bigint not null,
  primary key (project, fingerprint)
);

-- As SubmissionKey makes it.
create function fingerprint(key text) returns text
language sql immutable strict
return substr(encode(sha256(convert_to(key, 'UTF8')), 'hex'), 1, 32);
