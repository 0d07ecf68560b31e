-- Every write to a platform, its key made and stored before the call. slot names what the write is
-- for within its run. A row is also the registered undo: seq gives the order to undo in, reversed.
create table outside_write (
  seq          bigint generated always as identity,
  tenant_id    text        not null,
  write_key    text        not null,
  run_id       uuid        not null,
  slot         text        not null,
  kind         text        not null,
  request_hash text        not null,
  state        text        not null,
  external_id  text,
  name         text        not null,
  prepared_at  timestamptz not null,
  changed_at   timestamptz not null,
  primary key (tenant_id, write_key),
  unique (tenant_id, run_id, slot),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index outside_write_external on outside_write (tenant_id, external_id);

create table publication (
  tenant_id  text        not null,
  item_id    uuid        not null,
  run_id     uuid        not null,
  state      text        not null,
  body       jsonb,
  failure    text,
  changed_at timestamptz not null,
  primary key (tenant_id, item_id),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index publication_of_run on publication (tenant_id, run_id);

-- Daily figures as they were seen. Platforms revise days for weeks: a revision is another row, the
-- latest seen_at holds, the earlier ones tell what was known when a decision was made.
create table performance (
  tenant_id   text        not null,
  run_id      uuid        not null,
  ad_id       text        not null,
  day         date        not null,
  seen_at     timestamptz not null,
  body        jsonb       not null,
  primary key (tenant_id, ad_id, day, seen_at),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index performance_of_run on performance (tenant_id, run_id, day);

create table proposal (
  tenant_id   text        not null,
  proposal_id uuid        not null,
  run_id      uuid        not null,
  origin      text        not null,
  campaign_id text        not null,
  change      jsonb       not null,
  subject     text        not null,
  state       text        not null,
  proposed_at timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  applied_at  timestamptz,
  outcome     text        not null default '',
  primary key (tenant_id, proposal_id),
  unique (tenant_id, run_id, origin),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index proposal_newest on proposal (tenant_id, proposed_at desc);
create index proposal_applied on proposal (tenant_id, campaign_id, applied_at);
