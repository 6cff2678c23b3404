-- What a follow-up led to stands beside it: an offer, or a task of its own case. Taken by one worker at a time.
alter table follow_up drop constraint follow_up_state_check;
alter table follow_up rename column opened_case to opened;
update follow_up set state = 'task' where state = 'opened';
alter table follow_up add constraint follow_up_state_check check (state in ('planned', 'offer', 'task', 'notNeeded'));
alter table follow_up add column leased_until timestamptz;

alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('effect', 'delivery', 'offer'));

create index offer_person on offer (person, changed_at desc);
