-- The receipt of an attempt that was refused leaves through the outbox; it comes from no case.
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('effect', 'delivery', 'offer', 'link', 'question', 'receipt'));
