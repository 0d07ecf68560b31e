-- One video to make. round says which pass of the editor ordered it; the last one of a round to
-- finish resumes the run.
create table render (
  tenant_id text        not null,
  render_id uuid        not null,
  run_id    uuid        not null,
  round     int         not null,
  variant   text        not null,
  attempt   int         not null,
  format    text        not null,
  state     text        not null,
  path      text,
  sha256    text,
  video     jsonb,
  failure   text,
  ordered_at timestamptz not null,
  ended_at  timestamptz,
  primary key (tenant_id, render_id),
  unique (tenant_id, run_id, variant, attempt, format),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index render_of_round on render (tenant_id, run_id, round);

create table review_item (
  tenant_id text        not null,
  item_id   uuid        not null,
  run_id    uuid        not null,
  round     int         not null,
  variant   text        not null,
  attempt   int         not null,
  version   text        not null,
  policy    text        not null,
  state     text        not null,
  body      jsonb       not null,
  opened_at timestamptz not null,
  primary key (tenant_id, item_id),
  unique (tenant_id, run_id, variant, attempt),
  foreign key (tenant_id, run_id) references run on delete cascade
);
create index review_item_waiting on review_item (tenant_id, state, opened_at);

-- The primary key is the rule: one decision per item, the first wins.
create table review_decision (
  tenant_id  text        not null,
  item_id    uuid        not null,
  version    text        not null,
  decision   jsonb       not null,
  reviewer   text        not null,
  decided_at timestamptz not null,
  primary key (tenant_id, item_id),
  foreign key (tenant_id, item_id) references review_item on delete cascade
);
create index review_decision_newest on review_decision (tenant_id, decided_at desc);

-- What reviewers and figures taught; read into the brief of the next run.
create table lesson (
  tenant_id  text        not null,
  source     text        not null,
  subject    text        not null,
  text       text        not null,
  effect     jsonb       not null,
  learned_at timestamptz not null,
  primary key (tenant_id, source)
);
create index lesson_newest on lesson (tenant_id, learned_at desc);
