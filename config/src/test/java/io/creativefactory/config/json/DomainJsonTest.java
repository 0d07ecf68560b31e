package io.creativefactory.config.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.testing.Assessment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DomainJsonTest {
  private static final JsonMapper JSON = DomainJson.mapper();

  static List<Object> everyStoredRecord() {
    return Records.all();
  }

  @ParameterizedTest
  @MethodSource("everyStoredRecord")
  void a_stored_record_comes_back_equal_and_gives_the_same_text_again(Object stored) {
    String text = JSON.writeValueAsString(stored);
    Object back = JSON.readValue(text, stored.getClass());
    assertThat(back).isEqualTo(stored);
    assertThat(JSON.writeValueAsString(back)).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("everyStoredRecord")
  void only_the_components_of_a_record_are_written(Object stored) {
    JsonNode tree = JSON.valueToTree(stored);
    assertThat(tree.propertyNames())
        .containsExactlyElementsOf(
            java.util.Arrays.stream(stored.getClass().getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList());
  }

  @Test
  void values_stand_as_people_write_them() {
    assertThat(JSON.writeValueAsString(new Ratio(9, 16))).isEqualTo("\"9:16\"");
    assertThat(JSON.writeValueAsString(new Colour(0x1b4dff))).isEqualTo("\"#1b4dff\"");
    assertThat(JSON.writeValueAsString(TenantId.HOUSE)).isEqualTo("\"house\"");
    assertThat(JSON.writeValueAsString(Records.RUN)).isEqualTo("\"" + Records.ID + "\"");
    assertThat(JSON.writeValueAsString(Records.VERSION)).isEqualTo("\"" + "ab".repeat(32) + "\"");
    assertThat(JSON.writeValueAsString(Money.parse("39", "EUR")))
        .isEqualTo("{\"amount\":\"39.00\",\"currency\":\"EUR\"}");
    assertThat(JSON.writeValueAsString(new PixelSize(1080, 1920)))
        .isEqualTo("{\"width\":1080,\"height\":1920}");
    assertThat(JSON.writeValueAsString(Duration.ofMillis(1500))).isEqualTo("1500");
    assertThat(JSON.writeValueAsString(Records.AT)).isEqualTo("\"2026-11-20T09:30:00.123456Z\"");
  }

  @Test
  void a_sealed_type_names_its_case() {
    assertThat(JSON.writeValueAsString(Records.UNKNOWN))
        .isEqualTo("{\"kind\":\"unknown\",\"reason\":\"no model has been trained\"}");
    assertThat(JSON.writeValueAsString(new Decision.Approve())).isEqualTo("{\"kind\":\"approve\"}");
    assertThat(JSON.readValue("{\"kind\":\"approve\"}", Decision.class))
        .isEqualTo(new Decision.Approve());
    assertThat(JSON.valueToTree(new Shot.Still("a", Shot.Focus.CENTRE)).get("kind").asString())
        .isEqualTo("still");
  }

  @Test
  void figures_inside_lists_and_maps_name_their_case_too() {
    JsonNode tree = JSON.valueToTree(Map.of("a", Records.assessment()));
    assertThat(tree.at("/a/features/faces/kind").asString()).isEqualTo("unknown");
    assertThat(tree.at("/a/features/words/kind").asString()).isEqualTo("measured");
  }

  @Test
  void an_unknown_property_fails_with_its_pointer() {
    assertThat(explained("{\"path\":\"a\",\"from\":0,\"spede\":1}", Sound.Music.class))
        .isEqualTo("1: /spede: unknown property 'spede'; known are [path, from, volume]");
  }

  @Test
  void a_missing_property_fails_unless_it_may_be_null() {
    assertThat(JSON.readValue("{\"accents\":true}", Sound.class)).isEqualTo(new Sound(null, true));
    assertThat(explained("{\"check\":\"a\",\"verdict\":\"PASS\"}", QaCheck.class))
        .endsWith("/detail: 'detail' is missing");
    assertThat(explained("{\"kind\":\"still\",\"path\":\"a\",\"focus\":null}", Shot.class))
        .contains("/focus");
  }

  @Test
  void an_assessment_of_before_peers_were_kept_is_still_read() {
    ObjectNode old = (ObjectNode) JSON.valueToTree(Records.assessment());
    old.remove(List.of("peers", "contributions"));
    Assessment read = JSON.treeToValue(old, Assessment.class);
    assertThat(read.contributions()).isEmpty();
    assertThat(read.peers()).isEqualTo(new Figure.Unknown("it was judged before peers were kept"));
  }

  @Test
  void null_in_a_list_fails_with_its_pointer() {
    String brief = JSON.writeValueAsString(Records.brief()).replace("[\"calm\"]", "[\"a\",null]");
    assertThat(explained(brief, Brief.class)).contains("/message/tone");
  }

  @Test
  void a_bad_value_says_what_the_record_said() {
    assertThat(explained("{\"kind\":\"unknown\",\"reason\":\" \"}", Figure.class))
        .endsWith("/: reason is blank");
    assertThat(explained("[\"9-16\"]", Ratio[].class))
        .endsWith("/0: '9-16' is not a ratio such as 9:16");
    assertThat(explained("[{\"amount\":\"1.005\",\"currency\":\"EUR\"}]", Money[].class))
        .endsWith("/0: '1.005' has more decimals than EUR allows (2)");
  }

  @Test
  void no_value_is_bent_into_shape() {
    assertThat(explained("\"1500\"", Duration.class)).contains("whole number of milliseconds");
    assertThat(explained("1.5", Duration.class)).contains("whole number of milliseconds");
    assertThat(explained("{\"width\":\"9\",\"height\":1}", PixelSize.class)).contains("/width");
    assertThat(explained("{\"width\":9.5,\"height\":1}", PixelSize.class)).contains("/width");
    assertThat(explained("0", QaCheck.Verdict.class)).endsWith("none of [PASS, FAIL, UNKNOWN]");
    assertThat(explained("{\"path\":7}", Sound.Music.class)).endsWith("/path: must be text");
    assertThat(explained("{\"width\":9,\"width\":8,\"height\":1}", PixelSize.class))
        .contains("Duplicate");
    assertThat(explained("\"9:16\" 1", Ratio.class)).contains("railing");
  }

  @Test
  void an_unknown_kind_fails() {
    assertThat(explained("{\"kind\":\"guessed\",\"value\":1}", Figure.class)).contains("guessed");
    assertThat(explained("{\"reason\":\"x\"}", Figure.class)).contains("kind");
  }

  @Test
  void a_part_of_a_millisecond_is_refused_not_rounded() {
    assertThatThrownBy(() -> JSON.writeValueAsString(Duration.ofNanos(1_500_000)))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("not a whole number of milliseconds");
  }

  private static String explained(String json, Class<?> type) {
    return DomainJson.explain(
        catchThrowableOfType(JacksonException.class, () -> JSON.readValue(json, type)));
  }
}
