-- How many people an ad reached over a span of days, as told for the span as a whole.
create table ad_exposure (
  tenant_id text        not null,
  run_id    uuid        not null,
  ad_id     text        not null,
  since     date        not null,
  until     date        not null,
  body      jsonb       not null,
  seen_at   timestamptz not null,
  primary key (tenant_id, ad_id, since, until),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index ad_exposure_of_run on ad_exposure (tenant_id, run_id, until);

-- Every look at a run's figures, by the clock of the ad account, with all impressions known then:
-- what tells a platform that is late from ads that are no longer shown.
create table figures_reading (
  tenant_id   text        not null,
  run_id      uuid        not null,
  read_at     timestamptz not null,
  impressions bigint      not null,
  primary key (tenant_id, run_id, read_at),
  foreign key (tenant_id, run_id) references run on delete cascade
);

-- What a person should look at. kind and subject name it: told again it stays one.
create table delivery_alarm (
  tenant_id text        not null,
  run_id    uuid        not null,
  kind      text        not null,
  subject   text        not null,
  said      text        not null,
  raised_at timestamptz not null,
  ended_at  timestamptz,
  primary key (tenant_id, run_id, kind, subject),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index delivery_alarm_newest on delivery_alarm (tenant_id, raised_at desc);
