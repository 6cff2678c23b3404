-- Turns of the system are taken by whichever worker comes first; one that cannot be done yet comes round again when its lease is over.
alter table task add column leased_until timestamptz;
create index task_system on task ((coalesce(leased_until, '-infinity'::timestamptz)), opened_at) where list = 'system';
