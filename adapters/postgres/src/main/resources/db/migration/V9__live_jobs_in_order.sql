-- The watcher goes through the live jobs of a place by their ids, a few hundred at a time.
create index job_live_in_order on job (place_id, id) where phase in (2, 3, 4, 5);

drop index job_live;

alter index job_live_in_order rename to job_live;
