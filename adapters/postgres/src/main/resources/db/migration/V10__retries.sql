-- The first job of which a job is a retry. Of a job and its retries only the newest counts in its batch.
alter table submission add column retry_of bigint;

create index submission_retry on submission (retry_of, job_id desc) where retry_of is not null;
