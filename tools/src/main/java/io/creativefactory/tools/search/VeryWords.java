package io.creativefactory.tools.search;

import com.pgvector.PGvector;
import io.creativefactory.domain.TenantId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was read in a picture or said in it and holds all words of the question, in any order and
/// spelled in any case, among those that pass the filters.
final class VeryWords {
  /// Who asks for a word that stands everywhere is served by meaning as well; so many are compared.
  private static final int MOST = 400;

  private final JdbcClient jdbc;

  VeryWords(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /// The nearest in meaning first.
  ///
  /// @param meaning of the question
  List<Candidate> find(TenantId tenant, float[] meaning, Question question) {
    Nearest.Wanted wanted = Nearest.Wanted.of(tenant, question.filters());
    String sql =
        "with held as materialized (select sha256, field, words, embedding"
            + " from tools_asset_words where "
            + wanted.sql()
            + " and field in ('SCREEN', 'SPEECH')"
            + " and to_tsvector('simple', words) @@ plainto_tsquery('simple', :question)"
            + " limit :most)"
            + " select sha256, field, words, public.halfvec_send(embedding) as meaning,"
            + " embedding operator(public.<=>) :meaning::public.halfvec(384) as distance"
            + " from held order by distance, sha256, field limit :max";
    return jdbc.sql(sql)
        .params(wanted.values())
        .param("question", question.words())
        .param("most", MOST)
        .param("meaning", new PGvector(meaning).getValue())
        .param("max", question.max())
        .query((row, _) -> Nearest.candidate(row, true))
        .list();
  }
}
