-- What a platform runs by itself in a campaign, as it said when it was last asked, beside what the
-- campaign was set up for.
create table campaign_automation (
  tenant_id text        not null,
  run_id    uuid        not null,
  campaign  text        not null,
  body      jsonb       not null,
  seen_at   timestamptz not null,
  primary key (tenant_id, campaign),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index campaign_automation_of_run on campaign_automation (tenant_id, run_id);
