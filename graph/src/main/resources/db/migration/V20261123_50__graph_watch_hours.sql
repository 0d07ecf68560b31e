-- Every look at the hours of a run's ads on one platform. read_at, own_until, told_until and
-- beside_until go by the platform's clock, seen_at by ours. own_until: end of the last hour in
-- which anything was shown; told_until: until then every hour is told whole; beside_until: the same
-- of everything that the tenant has on that platform. What was made of it stands in finding, and in
-- words in said.
create table hourly_reading (
  tenant_id    text        not null,
  run_id       uuid        not null,
  platform     text        not null,
  read_at      timestamptz not null,
  own_until    timestamptz not null,
  told_until   timestamptz not null,
  beside_until timestamptz not null,
  sandbox      boolean     not null,
  finding      text        not null,
  said         text        not null,
  seen_at      timestamptz not null,
  primary key (tenant_id, run_id, platform, read_at),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index hourly_reading_of_platform on hourly_reading (tenant_id, platform, read_at desc);
