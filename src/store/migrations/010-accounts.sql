-- What accounts of citizens and set-ups of offices need beside the bare tables.
alter table office add column code text;
alter table citizen add column details json not null default '{}';
alter table citizen add column password_hash text;
