-- Footage, stills and sounds of a tenant, each once, named by its content. The file itself lies in
-- the media store under the same name. facts is what was seen in it; faces and picture_hash are
-- null where nobody looked, which is not the same as none.
create table tools_asset (
  tenant_id    text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kind         text not null check (kind in ('STILL', 'CLIP', 'SOUND')),
  bytes        bigint not null check (bytes > 0),
  facts        jsonb not null,
  faces        int check (faces >= 0),
  picture_hash text check (picture_hash ~ '^[0-9a-f]{16}$'),
  name         text not null,
  caption      text not null,
  brand        text not null,
  added_at     timestamptz not null,
  -- retention counts from here
  used_at      timestamptz not null,
  -- a person wants it to stay
  kept         boolean not null default false,
  primary key (tenant_id, sha256)
);
create index tools_asset_unused on tools_asset (tenant_id, used_at) where not kept;

-- What is known of an asset in words, one row for each kind of words, with its meaning. The columns
-- that a search may ask for stand here too, so that the walk through the vector index can leave out
-- what does not fit without looking elsewhere. brand and caption are empty where nothing was said.
create table tools_asset_words (
  tenant_id   text not null,
  sha256      text not null,
  field       text not null check (field in ('CAPTION', 'NAME', 'SCREEN', 'SPEECH')),
  words       text not null check (words <> ''),
  -- plain: a vector out of line would cost a second read for each distance
  embedding   public.vector(384) not null,
  kind        text not null,
  length_ms   bigint not null,
  orientation text not null check (orientation in ('PORTRAIT', 'LANDSCAPE', 'SQUARE', 'NONE')),
  faces       int,
  brand       text not null,
  primary key (tenant_id, sha256, field),
  foreign key (tenant_id, sha256) references tools_asset on delete cascade
);
alter table tools_asset_words alter column embedding set storage plain;
create index tools_asset_words_fit
  on tools_asset_words (tenant_id, brand, orientation, kind, faces, length_ms);
create index tools_asset_words_length on tools_asset_words (tenant_id, length_ms);
create index tools_asset_words_embedding
  on tools_asset_words using hnsw (embedding public.vector_cosine_ops);

-- What a source held when we last looked, so that an unchanged file is not taken in twice and a
-- broken one is told with its one reason.
create table tools_asset_find (
  tenant_id text not null,
  source    text not null,
  locator   text not null,
  version   text not null,
  name      text not null,
  sha256    text,
  reason    text,
  seen_at   timestamptz not null,
  primary key (tenant_id, source, locator),
  check ((sha256 is null) <> (reason is null))
);

-- Uploads on their way. How much has arrived is the size of the file on disk, not a column.
create table tools_upload (
  tenant_id  text not null,
  upload_id  uuid not null,
  name       text not null,
  caption    text not null,
  brand      text not null,
  promised   text check (promised ~ '^[0-9a-f]{64}$'),
  bytes      bigint not null check (bytes > 0),
  sha256     text,
  reason     text,
  expires_at timestamptz not null,
  primary key (tenant_id, upload_id),
  check (sha256 is null or reason is null)
);
create index tools_upload_expiry on tools_upload (expires_at);
