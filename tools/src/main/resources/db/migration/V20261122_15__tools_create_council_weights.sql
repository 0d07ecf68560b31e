-- How much each judge counts, as learned; a tenant without a row has what the operator laid down.
create table council_weights (
  tenant_id text        not null,
  version   int         not null check (version >= 1),
  shares    jsonb       not null,
  reason    text        not null,
  at        timestamptz not null,
  primary key (tenant_id, version)
);
