-- Competitors' ads as somebody noted them down. content_hash covers the words and where they were
-- seen, not the id and not the dates, so that the same ad imported twice is one row.
create table tools_swipe_ad (
  tenant_id      text not null,
  ad_id          text not null,
  advertiser     text not null,
  body           text not null,
  headline       text not null,
  call_to_action text not null,
  first_seen     date not null,
  last_seen      date,
  source         text not null,
  content_hash   text not null,
  imported_at    timestamptz not null,
  primary key (tenant_id, ad_id),
  unique (tenant_id, content_hash),
  check (last_seen is null or last_seen >= first_seen)
);
