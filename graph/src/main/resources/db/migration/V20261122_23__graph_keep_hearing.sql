-- What the council and the rubric said of a creative when it came before the reviewers. Where the
-- judges disagree or could not rule, it is shown first.
alter table review_item add column hearing jsonb;
alter table review_item add column needs_eyes boolean not null default false;
create index review_item_first on review_item (tenant_id, state, needs_eyes desc, opened_at);
