-- Codes of phases, wait reasons, channels and reasons are given in StoredCodes.java; phase 1 is QUEUED, 2 STARTING,
-- 3 PENDING, 4 RUNNING, 5 CANCELLING, and 6 to 8 are the ends.
-- why: no foreign keys. Rows that belong together are written by one statement, never change and are never deleted
-- alone; a key to a spec that a million jobs share would have every submission lock that one row.

create table place (
  id int generated always as identity primary key,
  project text not null,
  location text not null,
  unique (project, location)
);

create table job_spec (
  hash bytea primary key,
  spec jsonb not null,
  unknown_fields text not null
);

create table submission (
  job_id bigint primary key,
  place_id int not null,
  priority int not null,
  channel smallint not null,
  reason smallint not null,
  project text not null,
  key text not null,
  request_hash bytea not null,
  spec_hash bytea not null,
  display_name text not null,
  labels jsonb not null,
  batch text not null,
  actor text not null,
  detail text not null,
  unique (project, key)
);

create index submission_newest on submission (project, job_id desc);

create index submission_of_batch on submission (project, batch, job_id desc) where batch <> '';

-- state_time is the state's own moment: QUEUED not before, STARTING lease over, CANCELLING ask again, else since when.
-- words are the wait's, the preparation's or the error's.
create table job (
  id bigint primary key,
  last_xid xid8 not null default pg_current_xact_id(),
  state_time timestamptz,
  create_time timestamptz not null,
  start_time timestamptz,
  end_time timestamptz,
  update_time timestamptz not null,
  place_id int not null,
  version int not null,
  priority int not null,
  attempt int not null,
  error_code int,
  phase smallint not null,
  wait smallint,
  remote_name text not null,
  words text not null
) with (
  -- why: a job is rewritten four or five times in its life; room on its page keeps it there.
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_analyze_scale_factor = 0.02,
  autovacuum_vacuum_cost_delay = 0
);

create index job_to_claim on job (place_id, priority desc, id) where phase = 1;

create index job_live on job (place_id) where phase in (2, 3, 4, 5);

create index job_overdue on job (phase, state_time) where phase in (2, 5);
