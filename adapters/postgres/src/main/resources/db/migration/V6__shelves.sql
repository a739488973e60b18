-- The training pipelines that submissions came as, and what was deleted.

-- why: a list shows what is not deleted, newest first; the indexes hold nothing else.
alter table submission add column delete_time timestamptz;

create table pipeline (
  job_id bigint primary key,
  place_id int not null,
  delete_time timestamptz,
  display_name text not null,
  labels jsonb not null,
  form text not null
);

drop index submission_newest;

create index submission_of_place on submission (place_id, job_id desc) where delete_time is null;

create index submission_name on submission (place_id, display_name text_pattern_ops, job_id desc)
where delete_time is null;

-- why: with the default operators it finds a key alone, too, and costs hardly more to write than without.
create index submission_labels on submission using gin (labels) where delete_time is null and labels <> '{}';

create index pipeline_of_place on pipeline (place_id, job_id desc) where delete_time is null;

create index pipeline_name on pipeline (place_id, display_name text_pattern_ops, job_id desc)
where delete_time is null;

create index pipeline_labels on pipeline using gin (labels) where delete_time is null and labels <> '{}';

create index job_ended on job (place_id, phase, id desc) where phase in (6, 7, 8);

-- Kind 1 is the job, 2 the pipeline alone; due is when its remote job is to be deleted, or to be tried again.
create table removal (
  operation bigint primary key,
  job_id bigint not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  due timestamptz not null,
  place_id int not null,
  kind smallint not null,
  forgotten boolean not null default false,
  remote_name text not null,
  requested_as text not null,
  unique (job_id, kind)
);

create index removal_open on removal (due) where done_at is null;

create index removal_newest on removal (place_id, operation desc) where not forgotten;
