-- Memories of every kind, found by meaning. The columns id, content, metadata and embedding are those
-- that Spring AI's PgVectorStore writes; tenant and kind are drawn from the metadata, so that a row
-- without them is refused.
create extension if not exists vector with schema public;

create table tools_memory (
  id         uuid primary key,
  content    text not null,
  metadata   jsonb not null,
  embedding  public.vector(384) not null,
  tenant_id  text not null generated always as (metadata ->> 'tenant') stored,
  kind       text not null generated always as (metadata ->> 'kind') stored
);

create index tools_memory_tenant on tools_memory (tenant_id, kind);
create index tools_memory_embedding on tools_memory using hnsw (embedding public.vector_cosine_ops);
