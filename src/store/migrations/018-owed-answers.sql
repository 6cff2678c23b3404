-- Answers that registries owe to cases registered on paper are asked for again through the outbox.
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('effect', 'delivery', 'offer', 'link', 'question'));
