-- How a proposal ended that was not approved: rejected by a second administrator, or taken back by who made it. At most once, never changed.
create table parameter_proposal_ending (
  id text collate "C" primary key references parameter_proposal (id),
  ending json not null
);
create trigger parameter_proposal_ending_kept before update or delete on parameter_proposal_ending
  for each row execute function refuse_change_of_log();
