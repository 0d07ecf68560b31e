-- What was forgotten because it was kept long enough: until which moment, how much in total, and
-- when something was forgotten last. What lies before is no longer known, and reports say so.
create table forgotten (
  tenant_id text        not null,
  what      text        not null,
  until     timestamptz not null,
  times     bigint      not null,
  last_at   timestamptz not null,
  primary key (tenant_id, what)
);

-- A message whose body is gone keeps its name, so that it is still known when it comes again.
alter table webhook_event add column emptied_at timestamptz;
create index webhook_event_with_body on webhook_event (tenant_id, handled_at)
  where emptied_at is null and handled_at is not null;
create index touchpoint_by_time on touchpoint (tenant_id, at);
create index hourly_reading_by_age on hourly_reading (tenant_id, seen_at);
