-- Folders that somebody asked for over the API. One that has not ended is worked on or waits for
-- it; a folder has one such take at most, and a key of the caller means one take for ever.
create table tools_take (
  tenant_id   text        not null,
  take_id     uuid        not null,
  folder      text        not null,
  request_key text,
  state       text        not null,
  expected    int         not null default 0,
  taken       int         not null default 0,
  known       int         not null default 0,
  refused     int         not null default 0,
  growing     int         not null default 0,
  failure     text,
  begun_at    timestamptz not null,
  ended_at    timestamptz,
  primary key (tenant_id, take_id),
  unique (tenant_id, request_key)
);
create unique index tools_take_open on tools_take (tenant_id, folder) where ended_at is null;
create index tools_take_waiting on tools_take (begun_at) where ended_at is null;
create index tools_take_newest on tools_take (tenant_id, begun_at desc);
