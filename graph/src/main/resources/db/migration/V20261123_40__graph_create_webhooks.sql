-- What vendors sent, as it came: written before anybody looks into it. event_id is the vendor's own
-- where it gives one, else the hash of the bytes; sent again it stays one.
create table webhook_event (
  tenant_id   text        not null,
  vendor      text        not null,
  event_id    text        not null,
  body        bytea       not null,
  state       text        not null,
  said        text        not null default '',
  received_at timestamptz not null,
  handled_at  timestamptz,
  primary key (tenant_id, vendor, event_id)
);
create index webhook_event_newest on webhook_event (tenant_id, received_at desc);

-- Calls that were refused are counted and not kept.
create table webhook_refusal (
  tenant_id text        not null,
  vendor    text        not null,
  fault     text        not null,
  day       date        not null,
  times     bigint      not null,
  last_at   timestamptz not null,
  primary key (tenant_id, vendor, fault, day)
);
