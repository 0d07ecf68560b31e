-- What all judges together say of a cut; body is the whole verdict, the columns are for queries.
create table council_verdict (
  tenant_id text        not null,
  run_id    uuid        not null,
  variant   text        not null,
  attempt   int         not null,
  rubric    text        not null,
  ruling    text        not null check (ruling in ('agreed', 'disputed', 'no-quorum', 'vetoed')),
  score     double precision check (score between 0 and 1),
  body      jsonb       not null,
  at        timestamptz not null,
  primary key (tenant_id, run_id, variant, attempt, rubric)
);
