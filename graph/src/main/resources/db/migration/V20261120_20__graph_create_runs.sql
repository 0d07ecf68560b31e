-- One row per walk of a brief along the line. Writers of a run take this row's lock first, so that
-- "the last one" is decided once. event_seq hands out the numbers of run_event in commit order.
create table run (
  tenant_id  text        not null,
  run_id     uuid        not null,
  title      text        not null,
  brief      jsonb       not null,
  assets     text        not null,
  status     text        not null,
  stage      text        not null,
  detail     text        not null,
  event_seq  bigint      not null default 0,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, run_id)
);
create index run_newest on run (tenant_id, started_at desc);

create table run_event (
  tenant_id text             not null,
  run_id    uuid             not null,
  seq       bigint           not null,
  at        timestamptz      not null,
  stage     text             not null,
  text      text             not null,
  share     double precision not null,
  primary key (tenant_id, run_id, seq),
  foreign key (tenant_id, run_id) references run on delete cascade
);

-- What agents made. Written once under its natural key; a node that runs again finds it.
create table artefact (
  tenant_id text        not null,
  run_id    uuid        not null,
  kind      text        not null,
  key       text        not null,
  body      jsonb       not null,
  made_at   timestamptz not null,
  primary key (tenant_id, run_id, kind, key),
  foreign key (tenant_id, run_id) references run on delete cascade
);

create table checkpoint (
  seq           bigint generated always as identity primary key,
  tenant_id     text        not null,
  run_id        uuid        not null,
  checkpoint_id text        not null,
  node_id       text,
  next_node_id  text,
  state         jsonb       not null,
  saved_at      timestamptz not null,
  unique (tenant_id, run_id, checkpoint_id),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index checkpoint_newest on checkpoint (tenant_id, run_id, seq desc);
