package io.creativefactory.platform.meta;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetaSettingsTest {
  private static final URI GRAPH = URI.create("https://graph.facebook.com");

  @Test
  void a_plain_address_is_refused_unless_it_is_this_machine() {
    settings(URI.create("http://127.0.0.1:8080"), "1");

    assertThatThrownBy(() -> settings(URI.create("http://graph.facebook.com"), "1"))
        .hasMessageContaining("not an https address");
  }

  @Test
  void an_account_is_a_number_without_its_prefix() {
    settings(GRAPH, "1234567890");

    assertThatThrownBy(() -> settings(GRAPH, "act_1234")).hasMessageContaining("'act_1234'");
  }

  @Test
  void a_deadline_is_positive() {
    Duration second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> new MetaSettings.Deadlines(Duration.ZERO, second, second, second))
        .hasMessageContaining("not positive");
  }

  @Test
  void a_token_with_a_line_break_is_refused_without_being_shown() {
    assertThatThrownBy(() -> new MetaSecrets("EAAB\n", null))
        .hasMessageContaining("accessToken")
        .hasMessageNotContaining("EAAB");
  }

  private static MetaSettings settings(URI api, String account) {
    return new MetaSettings(api, api, account, "2", null, false, MetaSettings.Deadlines.usual());
  }
}
