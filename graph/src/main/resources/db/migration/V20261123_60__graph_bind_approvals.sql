-- What a person approved, platform by platform: every request of the launch as it was to be sent.
-- The newest row of an item and platform holds; earlier ones tell who agreed to what before.
create table launch_approval (
  tenant_id   text        not null,
  item_id     uuid        not null,
  platform    text        not null,
  seq         bigint      generated always as identity,
  plan_hash   text        not null,
  plan        jsonb,
  fault       text        not null,
  approved_by text        not null,
  approved_at timestamptz not null,
  primary key (tenant_id, item_id, platform, seq),
  foreign key (tenant_id, item_id) references review_item on delete cascade
);

-- What an approval of an activation was given for: the launch that stands and its daily budget.
alter table proposal add column bound jsonb;
