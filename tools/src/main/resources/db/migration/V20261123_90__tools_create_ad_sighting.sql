-- Where an ad of tools_swipe_ad was read in a platform's own library, and what that tells of its
-- delivery; of several readings the latest. An ad that somebody noted down by hand has no row.
create table tools_ad_sighting (
  tenant_id text not null,
  ad_id     text not null,
  page_id   text not null,
  snapshot  text not null,
  shown_on  text[] not null,
  languages text[] not null,
  countries text[] not null,
  reach     bigint,
  read_at   timestamptz not null,
  sandbox   boolean not null,
  primary key (tenant_id, ad_id),
  foreign key (tenant_id, ad_id) references tools_swipe_ad on delete cascade
);
