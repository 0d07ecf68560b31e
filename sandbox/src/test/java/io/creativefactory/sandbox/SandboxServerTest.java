package io.creativefactory.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.sandbox.SandboxServer.Options;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxServerTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  @TempDir Path folder;

  @Test
  void a_restarted_sandbox_finds_its_objects_figures_and_date() {
    Path state = folder.resolve("state/sandbox.json");
    PlatformObject campaign;
    List<Performance> before;
    try (Drill drill = Drill.kept(state, folder)) {
      campaign = drill.campaign("30.00");
      PlatformObject set = drill.adSet(campaign.id(), "US");
      PlatformObject ad = drill.ad("question_soft_shop-now", set.id(), drill.creative("Soft").id());
      List.of(campaign, set, ad).forEach(each -> drill.ads().activate(each.kind(), each.id()));
      drill.server.advance(3);
      before = drill.insights().daily(campaign.id(), FIRST, drill.insights().today());
    }

    try (Drill drill = Drill.kept(state, folder)) {
      assertThat(drill.insights().today()).isEqualTo(FIRST.plusDays(3));
      assertThat(drill.insights().daily(campaign.id(), FIRST, FIRST.plusDays(3)))
          .hasSize(3)
          .isEqualTo(before);
      assertThat(drill.server.created()).containsEntry("campaign", 1L);
      assertThat(drill.campaign("5.00").id()).isNotEqualTo(campaign.id());
    }
  }

  @Test
  void a_state_file_of_another_currency_is_not_reinterpreted() {
    Path state = folder.resolve("sandbox.json");
    try (Drill drill = Drill.kept(state, folder)) {
      drill.campaign("30.00");
    }
    Options yen =
        new Options(0, 1, Currency.getInstance("JPY"), InstantSource.fixed(Drill.START), state);

    assertThatThrownBy(() -> SandboxServer.start(yen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EUR, not in JPY");
  }

  @Test
  void saving_leaves_no_half_written_files() throws IOException {
    Path state = folder.resolve("state/sandbox.json");
    try (Drill drill = Drill.kept(state, folder)) {
      drill.campaign("30.00");
      drill.campaign("31.00");
    }

    try (var files = Files.list(folder.resolve("state"))) {
      assertThat(files).containsExactlyInAnyOrder(state, state.resolveSibling("sandbox.json.lock"));
    }
  }

  @Test
  void one_program_keeps_a_state_file_and_another_may_look_at_a_copy() throws IOException {
    Path state = folder.resolve("state/sandbox.json");
    try (Drill drill = Drill.kept(state, folder)) {
      drill.campaign("30.00");
      String kept = Files.readString(state);

      assertThatThrownBy(() -> Drill.kept(state, folder))
          .isInstanceOf(FactoryException.class)
          .hasMessageContaining("another program keeps the sandbox of " + state);
      try (SandboxServer copy = SandboxServer.copyOf(0, Drill.SEED, state)) {
        assertThat(copy.created("meta")).containsEntry("campaign", 1L);
        copy.advance(3);
      }

      assertThat(Files.readString(state)).isEqualTo(kept);
      drill.campaign("31.00");
    }
    try (Drill again = Drill.kept(state, folder)) {
      assertThat(again.server.created("meta")).containsEntry("campaign", 2L);
    }
  }

  @Test
  void a_person_moves_time_and_plants_faults_over_http() throws Exception {
    try (Drill drill = Drill.in("EUR", folder)) {
      assertThat(post(drill, "/__sandbox/advance?days=7").body()).contains("2026-11-27");
      post(drill, "/__sandbox/faults?kind=expired_token&path=campaigns&times=1");

      assertThatThrownBy(() -> drill.campaign("30.00")).isInstanceOf(FactoryException.class);
      assertThat(drill.campaign("30.00").id()).isNotEmpty();
      assertThat(post(drill, "/__sandbox").statusCode()).isEqualTo(404);
      assertThat(drill.raw("/__sandbox")).contains("\"campaign\":1", "SANDBOX");
    }
  }

  @Test
  void wrong_wishes_are_answered_with_a_reason() throws Exception {
    try (Drill drill = Drill.in("EUR", folder)) {
      assertThat(post(drill, "/__sandbox/advance?days=-1").body()).contains("1 to 366");
      assertThat(post(drill, "/__sandbox/advance?days=x").body()).contains("not a whole number");
      assertThat(post(drill, "/__sandbox/faults?kind=flood").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void every_answer_says_sandbox() throws Exception {
    try (Drill drill = Drill.in("EUR", folder)) {
      assertThat(post(drill, "/v26.0/act_1/campaigns").headers().firstValue("X-Sandbox"))
          .contains("SANDBOX");
      assertThat(post(drill, "/elsewhere").headers().firstValue("X-Sandbox")).contains("SANDBOX");
    }
  }

  @Test
  void the_servers_own_controls_are_closed() throws Exception {
    try (Drill drill = Drill.in("EUR", folder)) {
      assertThat(post(drill, "/__admin/shutdown").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void it_listens_on_this_machine_only() throws IOException {
    try (Drill drill = Drill.in("EUR", folder)) {
      URI base = drill.server.baseUrl();
      assertThat(InetAddress.getByName(base.getHost()).isLoopbackAddress()).isTrue();
    }
  }

  private static HttpResponse<String> post(Drill drill, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(drill.server.baseUrl() + path))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
