-- A part of the history is told again on demand, and is mostly named by time. Rows lie in the order in which they were
-- written, so a few bytes for each megabyte of them say where a time is.
create index history_in_time on history using brin (update_time) with (autosummarize = on);
