-- undoes: the proposal whose change this one takes back. agreed_by: who agreed first to a change
-- that needs two people; while it waits for the second it stays OPEN.
alter table proposal
  add column undoes    uuid,
  add column agreed_by text;
