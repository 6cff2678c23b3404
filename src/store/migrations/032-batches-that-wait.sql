-- Signatures of batches wait for the check of their keys as those of cases and applications do.
alter table waiting_signature drop constraint waiting_signature_of_kind_check;
alter table waiting_signature add constraint waiting_signature_of_kind_check check (of_kind in ('case', 'attempt', 'batch'));
