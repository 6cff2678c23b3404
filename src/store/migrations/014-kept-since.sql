-- Since when commands' keys and sent messages are kept: what is older may have been cleared away.
create table kept_since (
  one boolean primary key default true check (one),
  at timestamptz not null
);
