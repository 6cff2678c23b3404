-- A follow-up may lead to a case of its own; it is told to the case that it comes from through the outbox.
alter table follow_up drop constraint follow_up_state_check;
alter table follow_up add constraint follow_up_state_check check (state in ('planned', 'offer', 'task', 'case', 'notNeeded'));
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('effect', 'delivery', 'offer', 'link', 'question'));

-- An offer that a registry's event gave rise to comes from no case.
alter table outbox alter column case_id drop not null;

-- Offers end. Those that were made before this have the engine's own term.
update offer set expires_at = changed_at + interval '3 months' where expires_at is null;
create index offer_expires on offer (expires_at) where state <> 'expired';
