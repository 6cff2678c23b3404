-- For whom an award is paid (the child, the deceased), so that awards of two recipients for the same person are found. Awards made before
-- have none: what they were granted for was not told.
alter table award add column subject bytea;
create index award_subject on award (subject) where subject is not null;
