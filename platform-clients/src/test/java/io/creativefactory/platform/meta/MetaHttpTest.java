package io.creativefactory.platform.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetaHttpTest {
  private Graph graph;

  @BeforeEach
  void open() {
    graph = new Graph();
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void the_token_travels_in_the_header_and_nowhere_else() {
    graph.answers(aResponse().withBody("{\"id\":\"1\"}"));

    graph.http.send(Graph.READ);
    graph.http.send(Graph.WRITE);

    assertThat(graph.requests())
        .hasSize(2)
        .allSatisfy(each -> {
          assertThat(each.getHeader("Authorization")).isEqualTo("Bearer EAAB-token");
          assertThat(each.getUrl()).doesNotContain("EAAB").doesNotContain("s3cret");
          assertThat(each.getBodyAsString()).doesNotContain("EAAB").doesNotContain("s3cret");
        });
  }

  @Test
  void a_set_secret_is_proven_with_every_call() {
    graph.answers(aResponse().withBody("{}"));

    graph.http.send(Graph.READ);
    graph.http.send(Graph.WRITE);

    String proof = "appsecret_proof=" + Graph.SECRETS.proof().orElseThrow();
    assertThat(proof).matches("appsecret_proof=[0-9a-f]{64}");
    assertThat(graph.requests())
        .allSatisfy(each -> assertThat(each.getUrl() + each.getBodyAsString()).contains(proof));
  }

  @Test
  void a_yes_that_cannot_be_read_leaves_a_write_uncertain() {
    graph.answers(aResponse().withBody("not json"));

    assertThat(graph.failure(Graph.WRITE).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(graph.failure(Graph.READ).code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(graph.requests()).hasSize(2);
  }

  @Test
  void a_page_instead_of_an_answer_is_the_vendors_trouble() {
    graph.answers(aResponse().withStatus(503).withBody("<html>"));

    assertThat(graph.failure(Graph.WRITE).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(graph.failure(Graph.READ).code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(graph.requests()).hasSize(5);
  }

  @Test
  void a_redirect_does_not_take_the_token_elsewhere() {
    graph.answers(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/steal"));

    assertThat(graph.failure(Graph.WRITE).code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
    assertThat(graph.requests()).hasSize(1);
  }

  @Test
  void nothing_that_is_printed_shows_a_secret() {
    graph.answers(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"EAAB-token\"}}"));
    FactoryException e = graph.failure(Graph.WRITE);

    assertThat(List.of(Graph.SECRETS.toString(), String.valueOf(e), Graph.WRITE.toString()))
        .allSatisfy(text -> assertThat(text).doesNotContain("EAAB-token").doesNotContain("s3cret"));
  }
}
