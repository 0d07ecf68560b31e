-- What people saw and clicked before they bought, told with their consent only. visitor is the
-- sender's own name for a person, never an address in the clear.
create table touchpoint (
  tenant_id text        not null,
  touch_id  text        not null,
  visitor   text        not null,
  at        timestamptz not null,
  body      jsonb       not null,
  kept_at   timestamptz not null,
  primary key (tenant_id, touch_id)
);
create index touchpoint_of_visitor on touchpoint (tenant_id, visitor, at);

-- What was bought, as each source reported it: a browser's pixel and a server tell one sale twice.
create table conversion (
  tenant_id text        not null,
  what      text        not null,
  event_id  text        not null,
  source    text        not null,
  at        timestamptz not null,
  body      jsonb       not null,
  kept_at   timestamptz not null,
  primary key (tenant_id, what, event_id, source, at)
);
create index conversion_by_time on conversion (tenant_id, at);

-- Every step of a deal as the CRM told it. person says how platforms may recognise the buyer, as
-- hashes and click ids only.
create table deal_step (
  tenant_id text        not null,
  step_id   text        not null,
  deal_id   text        not null,
  stage     text        not null,
  at        timestamptz not null,
  body      jsonb       not null,
  kept_at   timestamptz not null,
  primary key (tenant_id, step_id)
);
create index deal_step_of_deal on deal_step (tenant_id, deal_id, at);

-- A tenant's stages from lead to sale. One row that holds, the earlier ones say what held before.
create table funnel (
  tenant_id text        not null,
  set_at    timestamptz not null,
  set_by    text        not null,
  body      jsonb       not null,
  primary key (tenant_id, set_at)
);

-- Rates that an operator entered; the same day told again replaces it, with its source.
create table fx_rate (
  tenant_id     text        not null,
  from_currency text        not null,
  to_currency   text        not null,
  day           date        not null,
  rate          numeric     not null,
  source        text        not null,
  entered_at    timestamptz not null,
  primary key (tenant_id, from_currency, to_currency, day)
);

-- A step that is told to a platform: its key, the event id, stands here before the call.
create table conversion_send (
  tenant_id   text        not null,
  platform    text        not null,
  event_id    text        not null,
  state       text        not null,
  event       jsonb       not null,
  tries       int         not null default 0,
  said        text        not null default '',
  reference   text        not null default '',
  prepared_at timestamptz not null,
  changed_at  timestamptz not null,
  primary key (tenant_id, platform, event_id)
);
create index conversion_send_waiting on conversion_send (tenant_id, state, prepared_at);
