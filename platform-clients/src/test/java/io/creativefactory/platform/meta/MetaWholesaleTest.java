package io.creativefactory.platform.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.http.Bodies.FilePart;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.meta.MetaBatch.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batches and reports where Meta does not do all that it was asked.
class MetaWholesaleTest {
  private Graph graph;

  @BeforeEach
  void open() {
    graph = new Graph();
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private void batchAnswers(String json) {
    graph.vendor.stubFor(post(urlPathEqualTo("/v26.0/")).willReturn(aResponse().withBody(json)));
  }

  private FactoryException failure(List<Part> parts) {
    return catchThrowableOfType(FactoryException.class, () -> new MetaBatch(graph.http).run(parts));
  }

  @Test
  void every_part_has_an_outcome_of_its_own() {
    batchAnswers(
        """
        [{"code":200,"body":"{\\"id\\":\\"7\\"}"},
         {"code":400,"body":"{\\"error\\":{\\"code\\":100,\\"error_subcode\\":33}}"},
         null]\
        """);

    List<Outcome> outcomes =
        new MetaBatch(graph.http).run(Collections.nCopies(3, Part.of(Graph.READ)));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Good.class);
    assertThat(kind(outcomes.get(1))).isEqualTo(Refusal.Kind.GONE);
    assertThat(kind(outcomes.get(2))).isEqualTo(Refusal.Kind.TRANSIENT);
  }

  private static Refusal.Kind kind(Outcome outcome) {
    return ((Outcome.Bad) outcome).refusal().kind();
  }

  @Test
  void a_named_part_is_written_so_that_later_ones_can_use_it() {
    batchAnswers("[{\"code\":200,\"body\":\"{}\"},{\"code\":200,\"body\":\"{}\"}]");
    Part first = new Part(MetaCall.post("act_1/campaigns", Map.of("name", "a & b")), "c");
    Part second = Part.of(MetaCall.post("act_1/adsets", Map.of("campaign_id", "{result=c:$.id}")));

    new MetaBatch(graph.http).run(List.of(first, second));

    String sent =
        URLDecoder.decode(graph.requests().getFirst().getBodyAsString(), StandardCharsets.UTF_8);
    assertThat(sent)
        .contains("\"relative_url\":\"v26.0/act_1/campaigns\"")
        .contains("\"body\":\"name=a+%26+b\"")
        .contains("\"name\":\"c\"")
        .contains("campaign_id={result=c:$.id}")
        .contains("include_headers=false");
  }

  @Test
  void an_answer_that_lost_parts_leaves_writes_uncertain() {
    batchAnswers("[]");

    assertThat(failure(List.of(Part.of(Graph.WRITE))).code())
        .isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(failure(List.of(Part.of(Graph.READ))).code())
        .isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
  }

  @Test
  void a_batch_has_one_to_fifty_parts_and_no_files() {
    MetaBatch batch = new MetaBatch(graph.http);
    FilePart file = new FilePart("source", "a", RequestBody.create(new byte[1]));

    assertThatThrownBy(() -> batch.run(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> batch.run(Collections.nCopies(51, Part.of(Graph.READ))))
        .hasMessageContaining("51");
    assertThatThrownBy(() -> Part.of(MetaCall.upload("act_1/advideos", Map.of(), file)))
        .hasMessageContaining("carries a file");
  }

  private FactoryException report(String status) {
    graph.vendor.stubFor(
        post(urlPathEqualTo("/v26.0/7/insights"))
            .willReturn(aResponse().withBody("{\"report_run_id\":\"9\"}")));
    graph.vendor.stubFor(get(urlPathEqualTo("/v26.0/9")).willReturn(aResponse().withBody(status)));
    return catchThrowableOfType(
        FactoryException.class,
        () ->
            new MetaReports(graph.http)
                .walk("7/insights", Map.of("level", "ad"), row -> Optional.empty()));
  }

  @Test
  void a_report_that_failed_says_why() {
    FactoryException e =
        report("{\"async_status\":\"Job Failed\",\"error_message\":\"too much data\"}");

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(e).hasMessageContaining("report 9").hasMessageContaining("too much data");
  }

  @Test
  void a_report_that_never_ends_is_given_up_with_how_far_it_came() {
    FactoryException e =
        report("{\"async_status\":\"Job Running\",\"async_percent_completion\":40}");

    assertThat(e).hasMessageContaining("still at 40 %");
    assertThat(graph.slept).hasSize(120);
  }
}
