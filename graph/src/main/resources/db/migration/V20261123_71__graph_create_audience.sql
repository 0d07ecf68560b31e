-- Who saw a run's ads, as its platform told it, told apart by one thing. A row for each time it was
-- asked; the newest that was answered holds. A failed one has no days and tells why.
create table audience_reading (
  tenant_id text        not null,
  run_id    uuid        not null,
  platform  text        not null,
  split     text        not null,
  read_at   timestamptz not null,
  outcome   text        not null check (outcome in ('TOLD', 'WITHHELD', 'FAILED')),
  sandbox   boolean     not null,
  since_day date,
  until_day date,
  slices    jsonb,
  reason    text        not null,
  primary key (tenant_id, run_id, platform, split, read_at),
  foreign key (tenant_id, run_id) references run on delete cascade,
  check ((outcome = 'TOLD') = (slices is not null)),
  check ((outcome = 'TOLD') = (reason = '')),
  check ((outcome = 'FAILED') = (since_day is null) and (since_day is null) = (until_day is null))
);
