package io.creativefactory.tools.memory;

import com.pgvector.PGvector;
import io.creativefactory.tools.memory.Memory.Recalled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.filter.Filter;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What has been seen before, found again by meaning. Kept in the table `tools_memory` (pgvector,
/// HNSW, cosine) through Spring AI's store. Every call names a [Shelf], hence a tenant; the table
/// refuses rows without one. Joins the caller's transaction when there is one. Thread safe.
public final class VectorMemory {
  private static final String TABLE = "tools_memory";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PgVectorStore store;

  /// @param database migrated; its connections have `public`, where pgvector lives, on their path
  public VectorMemory(DataSource database, Embedder embedder) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    String schema = jdbc.sql("select current_schema()").query(String.class).single();
    this.store =
        PgVectorStore.builder(new JdbcTemplate(database), new SpringEmbedding(embedder))
            .schemaName(schema)
            .vectorTableName(TABLE)
            .dimensions(Embedder.DIMENSIONS)
            .distanceType(PgVectorStore.PgDistanceType.COSINE_DISTANCE)
            .indexType(PgVectorStore.PgIndexType.HNSW)
            .initializeSchema(false)
            .build();
    this.store.afterPropertiesSet();
  }

  /// Keeps them all or, when one fails, none.
  public void remember(Shelf shelf, Collection<Memory> memories) {
    if (memories.isEmpty()) {
      return;
    }
    List<Document> documents = memories.stream().map(memory -> document(shelf, memory)).toList();
    transaction.executeWithoutResult(_ -> store.add(documents));
  }

  /// What is most like the question, best first; empty when the shelf is.
  ///
  /// @param max at least 1
  public List<Recalled> recall(Shelf shelf, String question, int max) {
    SearchRequest request =
        SearchRequest.builder().query(question).topK(max).filterExpression(only(shelf)).build();
    return Optional.ofNullable(
            transaction.execute(_ -> {
              searchUntilEnough();
              return store.similaritySearch(request);
            }))
        .orElseGet(List::of)
        .stream()
        .map(VectorMemory::recalled)
        .toList();
  }

  /// The vectors of a whole shelf by key, for clustering.
  public Map<String, Vector> vectors(Shelf shelf) {
    Map<String, Vector> vectors = new HashMap<>();
    jdbc.sql(
            """
            select metadata ->> 'key' as key, embedding::text as embedding
            from tools_memory
            where tenant_id = :tenant and kind = :kind
            """)
        .param("tenant", shelf.tenant().value())
        .param("kind", shelf.kind())
        .query(row -> {
          vectors.put(
              row.getString("key"), Vector.of(new PGvector(row.getString("embedding")).toArray()));
        });
    return vectors;
  }

  /// Forgets by key; keys that are not there are no error.
  public void forget(Shelf shelf, Collection<String> keys) {
    List<String> ids = keys.stream().map(key -> id(shelf, key)).toList();
    if (!ids.isEmpty()) {
      store.delete(ids);
    }
  }

  /// HNSW looks at the nearest 40 rows of all tenants and filters after; a small tenant beside a
  /// large one would find nothing. pgvector then goes on until enough rows pass.
  private void searchUntilEnough() {
    jdbc.sql("select set_config('hnsw.iterative_scan', 'strict_order', true)")
        .query(String.class)
        .single();
  }

  private static Document document(Shelf shelf, Memory memory) {
    return Document.builder()
        .id(id(shelf, memory.key()))
        .text(memory.text())
        .metadata(
            Map.of("tenant", shelf.tenant().value(), "kind", shelf.kind(), "key", memory.key()))
        .build();
  }

  private static Recalled recalled(Document document) {
    Object key = document.getMetadata().get("key");
    String text = document.getText();
    Double score = document.getScore();
    if (key == null || text == null || score == null) {
      throw new IllegalStateException("memory " + document.getId() + " lacks key, text or score");
    }
    return new Recalled(new Memory(key.toString(), text), Math.clamp(score, 0.0, 1.0));
  }

  private static Filter.Expression only(Shelf shelf) {
    FilterExpressionBuilder is = new FilterExpressionBuilder();
    return is.and(is.eq("tenant", shelf.tenant().value()), is.eq("kind", shelf.kind())).build();
  }

  /// The row's id carries the tenant, so that the same key of two tenants is two rows.
  private static String id(Shelf shelf, String key) {
    String name = shelf.tenant() + "\n" + shelf.kind() + "\n" + key;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong()).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
