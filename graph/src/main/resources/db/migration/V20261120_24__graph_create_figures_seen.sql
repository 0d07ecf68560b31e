-- When a run's figures were last read, and which day it was in the ad account then: that day and all
-- after it were incomplete.
create table figures_seen (
  tenant_id   text        not null,
  run_id      uuid        not null,
  account_day date        not null,
  seen_at     timestamptz not null,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references run on delete cascade
);
