-- Each night's root covers the ends of all chains that grew since the root before, and that root itself: so it covers everything.
alter table case_head add column rooted integer not null default 0;
alter table batch add column rooted integer not null default 0;
create table nightly_leaf (
  night date not null,
  chain text collate "C" not null,
  seq integer not null,
  hash bytea not null,
  primary key (night, chain, seq)
);
create trigger nightly_leaf_append_only before update or delete on nightly_leaf for each row execute function refuse_change_of_log();
alter table nightly_root add column previous bytea;
alter table nightly_root drop column events;

drop index outbox_ready;
create index outbox_ready on outbox (next_try, ordered_at) where state = 'ready';
