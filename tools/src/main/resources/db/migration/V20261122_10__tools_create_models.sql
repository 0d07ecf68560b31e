-- Every model that was ever trained, with what it learned from and what became of it. A refused one
-- has no body; state says which one serves: at most one of a kind.
create table tools_model (
  tenant_id   text        not null,
  kind        text        not null,
  version     int         not null,
  state       text        not null
    check (state in ('serving', 'retired', 'rolled_back', 'lost', 'refused')),
  data_sha256 text        not null,
  against     int,
  reason      text        not null,
  card        jsonb,
  body        bytea,
  trained_at  timestamptz not null,
  trained_by  text        not null,
  promoted_at timestamptz,
  promoted_by text,
  retired_at  timestamptz,
  retired_by  text,
  primary key (tenant_id, kind, version)
);
create unique index tools_model_serving on tools_model (tenant_id, kind) where state = 'serving';
create index tools_model_data on tools_model (tenant_id, kind, data_sha256);

-- One row for each kind: it is locked by whoever changes what serves, and its count goes up with
-- every such change, so that a replica sees by one number that it must load another model.
create table tools_model_stamp (
  tenant_id text   not null,
  kind      text   not null,
  changes   bigint not null,
  primary key (tenant_id, kind)
);
