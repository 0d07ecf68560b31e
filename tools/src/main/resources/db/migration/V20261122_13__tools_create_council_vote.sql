-- What each judge says of each cut. A row is written before the judge is asked (state ASKED), so
-- that a vote that may have been paid for is never bought again.
create table council_vote (
  tenant_id     text        not null,
  run_id        uuid        not null,
  variant       text        not null,
  attempt       int         not null,
  judge         text        not null,
  rubric        text        not null,
  judge_version text        not null,
  weight        double precision not null check (weight >= 0),
  state         text        not null check (state in ('ASKED', 'CAST', 'ABSENT')),
  score         double precision check (score between 0 and 1),
  reason        text,
  grounds       jsonb       not null,
  asked_at      timestamptz not null,
  at            timestamptz not null,
  primary key (tenant_id, run_id, variant, attempt, judge, rubric),
  check ((state = 'CAST') = (score is not null))
);
create index council_vote_oldest on council_vote (tenant_id, asked_at);
