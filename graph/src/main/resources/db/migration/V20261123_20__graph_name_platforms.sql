-- A run publishes to several platforms, whose ids could meet: everything that names an object of a
-- platform does so as platform:id. What stands from before is all Meta's.
alter table outside_write add column platform text not null default 'meta';
alter table outside_write alter column platform drop default;
alter table outside_write drop constraint outside_write_tenant_id_run_id_slot_key;
alter table outside_write add unique (tenant_id, run_id, platform, slot);

alter table publication add column platform text not null default 'meta';
alter table publication alter column platform drop default;
alter table publication drop constraint publication_pkey;
alter table publication add primary key (tenant_id, item_id, platform);
update publication set body = jsonb_set(body, '{objects}', (
  select jsonb_agg(jsonb_set(o, '{id}', to_jsonb('meta:' || (o ->> 'id'))) order by place)
  from jsonb_array_elements(body -> 'objects') with ordinality as each (o, place)))
where body is not null and jsonb_array_length(body -> 'objects') > 0;

update performance
set ad_id = 'meta:' || ad_id, body = jsonb_set(body, '{adId}', to_jsonb('meta:' || ad_id));
update ad_exposure
set ad_id = 'meta:' || ad_id, body = jsonb_set(body, '{adId}', to_jsonb('meta:' || ad_id));
update proposal
set campaign_id = 'meta:' || campaign_id,
    change = jsonb_set(change, '{objectId}', to_jsonb('meta:' || (change ->> 'objectId')));

-- Each account has a clock of its own.
alter table figures_seen add column platform text not null default 'meta';
alter table figures_seen alter column platform drop default;
alter table figures_seen drop constraint figures_seen_pkey;
alter table figures_seen add primary key (tenant_id, run_id, platform);
alter table figures_reading add column platform text not null default 'meta';
alter table figures_reading alter column platform drop default;
alter table figures_reading drop constraint figures_reading_pkey;
alter table figures_reading add primary key (tenant_id, run_id, platform, read_at);
