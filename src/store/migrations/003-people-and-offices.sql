create table office (
  id text primary key,
  kind text not null,
  name json not null,
  zone text not null,
  hours text not null,
  region text not null,
  district text,
  parent text references office,
  opened_on date,
  shut_on date
);
create index office_place on office (kind, region, district);

create table post (
  id text primary key,
  name json not null,
  -- kinds of office in which the post exists
  offices text[] not null
);

-- Officers. Their IIN is kept as a keyed hash only: it is compared with certificates, never shown.
create table person (
  id text primary key,
  name text not null,
  iin bytea unique,
  language text not null default 'kk',
  sign_in text unique,
  password_hash text,
  disabled_at timestamptz
);

-- Who holds a post in an office, from when until when; for whom and by which order, when it is another's.
create table holding (
  id bigint generated always as identity primary key,
  person text not null references person,
  post text not null references post,
  office text not null references office,
  held_from date not null,
  held_until date,
  acting_for text references person,
  by_order text,
  check (held_until is null or held_until >= held_from),
  check ((acting_for is null) = (by_order is null))
);
create index holding_person on holding (person);
create index holding_place on holding (office, post);

create table citizen (
  id text primary key,
  person bytea not null unique,
  name text not null,
  language text not null default 'kk',
  phone text,
  email text,
  created_at timestamptz not null default now()
);

create table session (
  id bytea primary key,
  account text not null,
  kind text not null check (kind in ('staff', 'citizen')),
  details json not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expires on session (expires_at);
