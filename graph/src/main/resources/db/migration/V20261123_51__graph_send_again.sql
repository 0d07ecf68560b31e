-- What a platform did not take is sent again by the clock. uncertain_since: since when it may have
-- arrived without our knowing; rounds: how often all tries of a job failed; next_at: when the clock
-- sends it again.
alter table conversion_send
  add column uncertain_since timestamptz,
  add column rounds          int not null default 0,
  add column next_at         timestamptz;
update conversion_send set uncertain_since = prepared_at
where tries > 0 and state in ('PREPARED', 'SENDING');
create index conversion_send_open on conversion_send (state, prepared_at)
  where state in ('PREPARED', 'SENDING');
