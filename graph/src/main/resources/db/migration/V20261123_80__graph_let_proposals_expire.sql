-- amended_by: who chose the amount in the place of the agent; such a proposal does not give way to
-- newer figures. A proposal that did is EXPIRED, and its outcome says of which day they were.
alter table proposal
  add column amended_by text;
