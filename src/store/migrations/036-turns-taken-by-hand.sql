-- A turn of the system that a person has taken stands among that person's work.
update task set list = 'work' where list = 'system' and claimed_by is not null;
