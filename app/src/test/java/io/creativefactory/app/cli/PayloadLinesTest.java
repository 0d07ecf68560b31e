package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.json.DomainJson;
import org.junit.jupiter.api.Test;

class PayloadLinesTest {
  @Test
  void every_value_stands_on_a_line_of_its_own_under_its_whole_path() {
    String body =
        """
        {"name":"Tea","daily_budget":"6000","categories":[],"places":["DE","AT"],
         "spec":{"video":{"id":"{video}","ai":true}},"operations":[{"create":{"n":1}},{"x":null}]}
        """;

    assertThat(PayloadLines.of(DomainJson.mapper().readTree(body)))
        .containsExactly(
            "name: \"Tea\"",
            "daily_budget: \"6000\"",
            "categories: []",
            "places: [\"DE\",\"AT\"]",
            "spec.video.id: \"{video}\"",
            "spec.video.ai: true",
            "operations[0].create.n: 1",
            "operations[1].x: null");
  }
}
