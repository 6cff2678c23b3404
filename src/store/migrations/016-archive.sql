-- Cases that were closed or ended long ago: their heads leave the table that every day's work goes through. The log stays where it is, and
-- so do the look-ups by person, number and blob; a command on such a case brings its head back.
create table case_archive (
  id text collate "C" primary key,
  seq integer not null,
  hash bytea not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  regulation text not null,
  revision bytea not null,
  status text not null,
  number text,
  office text not null,
  region text not null,
  district text,
  registered_on date not null,
  filed_on date not null,
  main text,
  applicant text,
  rooted integer not null,
  archived_at timestamptz not null
);
create index case_head_over on case_head (last_at) where status in ('closed', 'ended');

-- Every case there is, at work or in the archive.
create view case_kept as
  select id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, district, registered_on, filed_on, main,
    applicant, null::timestamptz as archived_at from case_head
  union all
  select id, seq, hash, first_at, last_at, regulation, revision, status, number, office, region, district, registered_on, filed_on, main,
    applicant, archived_at from case_archive;

-- It answers since when a case is in the archive, too: another shape, made anew from its own file.
drop function if exists load_case(text, integer);
