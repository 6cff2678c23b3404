-- What a member adds to the totals, and the event of its case as of which that was worked out.
alter table batch_item drop column amount;
alter table batch_item add column seq integer;
alter table batch_item add column sums json;
alter table batch add column regulation text not null default '';
create index batch_item_waiting on batch_item (batch, case_id) where state = 'in';
