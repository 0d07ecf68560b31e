-- When a platform was last asked, with an answer, what stands there of a run.
create table reconciliation (
  tenant_id text        not null,
  run_id    uuid        not null,
  platform  text        not null,
  asked_at  timestamptz not null,
  primary key (tenant_id, run_id, platform),
  foreign key (tenant_id, run_id) references run on delete cascade
);
