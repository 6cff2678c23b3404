-- Awards of before subjects were kept: for whom each is paid is sought once in the log of its case, and told to the award by an event. A row
-- goes when that is done, or when the law of the case names nobody; it stays with a fault where the case does not say whom.
create table award_subject_sought (
  award text collate "C" primary key,
  case_id text collate "C" not null,
  fault text
);
insert into award_subject_sought (award, case_id) select id, case_id from award where subject is null and case_id is not null;
