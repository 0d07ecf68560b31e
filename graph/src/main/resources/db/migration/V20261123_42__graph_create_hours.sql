-- What ads did hour by hour, every revision of it, as performance keeps days.
create table hour_performance (
  tenant_id text        not null,
  run_id    uuid        not null,
  ad_id     text        not null,
  hour      timestamptz not null,
  seen_at   timestamptz not null,
  body      jsonb       not null,
  primary key (tenant_id, ad_id, hour, seen_at),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index hour_performance_of_run on hour_performance (tenant_id, run_id, hour);

-- A first read of days gone by, window by window. next_day is the newest day that is still to be
-- read; what lies after it is in.
create table figures_backfill (
  tenant_id  text        not null,
  run_id     uuid        not null,
  platform   text        not null,
  since      date        not null,
  until      date        not null,
  next_day   date        not null,
  asked_at   timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, run_id, platform),
  foreign key (tenant_id, run_id) references run on delete cascade
);
