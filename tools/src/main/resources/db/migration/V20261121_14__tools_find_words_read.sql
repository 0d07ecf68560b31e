-- What was read in a picture and what was said in it is long, and its meaning is that of many things
-- at once: who asks for one of its words must find it by that word.
create index tools_asset_words_read on tools_asset_words
  using gin (to_tsvector('simple', words)) where field in ('SCREEN', 'SPEECH');
