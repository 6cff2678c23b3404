-- Recalculations of many awards: a log each, and the recalculation as the log makes it.
create table recalculation (
  id text collate "C" primary key,
  version integer not null,
  state json not null,
  started_at timestamptz not null
) with (fillfactor = 50);
create table recalculation_event (
  recalculation text collate "C" not null,
  seq integer not null,
  event json not null,
  primary key (recalculation, seq)
);
create trigger recalculation_event_append_only before update or delete on recalculation_event for each row execute function refuse_change_of_log();
create trigger recalculation_event_no_truncate before truncate on recalculation_event for each statement execute function refuse_change_of_log();

-- The dry run in pages: a page is carried out or undone as a whole, by whoever takes it. Its rows never change.
create table recalculation_page (
  recalculation text collate "C" not null,
  page integer not null,
  state text not null check (state in ('counted', 'done', 'undone')),
  primary key (recalculation, page)
) with (fillfactor = 80);
create table recalculation_row (
  recalculation text collate "C" not null,
  page integer not null,
  award text collate "C" not null,
  version integer not null,
  benefit text not null,
  region text not null,
  from_day date not null,
  before bigint not null,
  after bigint not null,
  outcome text not null check (outcome in ('rises', 'falls', 'same', 'impossible')),
  ground text,
  primary key (recalculation, award)
);
create index recalculation_row_page on recalculation_row (recalculation, page);
create index recalculation_row_looked_at on recalculation_row (recalculation, outcome, award) where outcome in ('falls', 'impossible');

-- Awards that were left as they are because they were no more as counted.
create table recalculation_differing (
  recalculation text collate "C" not null,
  award text collate "C" not null,
  ground text not null,
  primary key (recalculation, award)
);
