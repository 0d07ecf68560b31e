-- What was measured in a file, by the hash of its content and by the definitions of that day.
create table file_features (
  tenant_id   text        not null,
  sha256      text        not null,
  definitions text        not null,
  figures     jsonb       not null,
  seen_at     timestamptz not null,
  primary key (tenant_id, sha256, definitions)
);
