-- A search reads meanings far more than anything else, so they must fit in memory: half precision
-- halves them and moves no cosine by more than a thousandth. The sketch is the sign of each number,
-- 48 bytes that stand in the indexes of the filters, so that a filtered search finds its choice
-- without reading a row.
drop index tools_asset_words_embedding;
drop index tools_asset_words_fit;
drop index tools_asset_words_length;
alter table tools_asset_words alter column embedding type public.halfvec(384);
alter table tools_asset_words alter column embedding set storage plain;
alter table tools_asset_words add column sketch bit(384) not null
  generated always as (public.binary_quantize(embedding)) stored;

create index tools_asset_words_brand on tools_asset_words (tenant_id, brand, length_ms)
  include (kind, orientation, faces, sketch, sha256, field);
create index tools_asset_words_length on tools_asset_words (tenant_id, length_ms)
  include (kind, orientation, faces, brand, sketch, sha256, field);
create index tools_asset_words_view on tools_asset_words (tenant_id, orientation, faces)
  include (kind, length_ms, brand, sketch, sha256, field);
create index tools_asset_words_embedding
  on tools_asset_words using hnsw (embedding public.halfvec_cosine_ops);
