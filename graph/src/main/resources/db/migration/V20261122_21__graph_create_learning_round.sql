-- What was learned when. occasion makes a round happen once: the week by the clock, or who asked and
-- when. All that a round changes is committed with its row.
create table learning_round (
  tenant_id text        not null,
  occasion  text        not null,
  at        timestamptz not null,
  body      jsonb,
  primary key (tenant_id, occasion)
);
create index learning_round_newest on learning_round (tenant_id, at desc);
