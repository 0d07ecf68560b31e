-- What a platform said of an object when it was last asked, and since when it has said so.
create table object_standing (
  tenant_id text        not null,
  run_id    uuid        not null,
  object    text        not null,
  status    text        not null,
  since     timestamptz not null,
  seen_at   timestamptz not null,
  primary key (tenant_id, object),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index object_standing_of_run on object_standing (tenant_id, run_id);
