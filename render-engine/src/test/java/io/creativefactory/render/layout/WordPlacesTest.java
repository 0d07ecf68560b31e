package io.creativefactory.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.type.Face;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Where words stand: turns in one place, right-to-left words, lower thirds, quotes.
class WordPlacesTest {
  private static final Seen LARGE = new Seen(new PixelSize(3000, 3000), Seen.Kind.STILL);
  private static final String ARABIC = "قميص لا يحتاج إلى كي أبداً";

  static List<Placement> placements() {
    return Boards.placements();
  }

  private static List<Element> compose(Placement placement, Layout layout, List<Text> texts) {
    List<Shot> shots = Collections.nCopies(layout.minShots(), Boards.still("p.png"));
    Scene scene = Boards.scene(layout, shots, texts);
    return new Composer(Frame.of(placement, Look.Edge.LEFT), Face.house(), 4)
        .compose(scene, Collections.nCopies(shots.size(), LARGE));
  }

  private static List<Element.Words> words(List<Element> elements) {
    return elements.stream()
        .filter(e -> e instanceof Element.Words)
        .map(Element.Words.class::cast)
        .toList();
  }

  private static Text caption(String words, int from, @Nullable Integer until) {
    return new Text(
        Text.Role.CAPTION,
        words,
        "",
        Text.Entrance.RISE,
        Duration.ofMillis(from),
        until == null ? null : Duration.ofMillis(until),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("placements")
  void captions_that_follow_one_another_take_one_place_and_one_size(Placement placement) {
    List<Element.Words> words =
        words(
            compose(
                placement,
                Layout.FULL_BLEED,
                List.of(
                    caption("You hang it up wet and wear it dry the next day", 0, 200),
                    caption("Nobody notices.", 200, 400),
                    caption("Ever.", 420, null))));
    assertThat(words).hasSize(3);
    assertThat(words).extracting(w -> w.box().bottom()).containsOnly(words.get(0).box().bottom());
    assertThat(words).extracting(w -> w.setting().px()).containsOnly(words.get(0).setting().px());
  }

  @Test
  void captions_that_are_seen_together_never_overlap() {
    List<Element.Words> words =
        words(
            compose(
                Boards.placements().get(0),
                Layout.FULL_BLEED,
                List.of(caption("One line.", 0, 300), caption("Another.", 200, null))));
    assertThat(words.get(0).box().overlaps(words.get(1).box())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Layout.class,
      names = {"STATEMENT", "FULL_BLEED", "CARD", "PACKSHOT"})
  void right_to_left_words_stand_at_the_right_edge(Layout layout) {
    Placement placement = Boards.placements().get(0);
    List<Element> elements =
        compose(
            placement,
            layout,
            List.of(
                Boards.text(Text.Role.HOOK, ARABIC), Boards.text(Text.Role.URL, "shop.example")));
    int right = words(elements).get(0).box().right();
    assertThat(words(elements)).allMatch(w -> w.align() == Element.Align.RIGHT);
    assertThat(words(elements)).allMatch(w -> w.box().right() == right);
    assertThat(right).isGreaterThan(placement.size().width() * 3 / 4);
  }

  @Test
  void a_list_in_hebrew_ticks_at_the_right() {
    List<Element> elements =
        compose(
            Boards.placements().get(0),
            Layout.CHECKLIST,
            List.of(
                Boards.text(Text.Role.SUPER, "חולצה בלי גיהוץ"),
                Boards.text(Text.Role.ITEM, "משלוח חינם")));
    Box tick =
        elements.stream().filter(e -> e instanceof Element.Tick).findFirst().orElseThrow().box();
    Element.Words item = words(elements).get(1);
    assertThat(tick.x()).isGreaterThan(item.box().right());
  }

  @Test
  void a_number_alone_does_not_turn_the_page() {
    List<Element> elements =
        compose(
            Boards.placements().get(0),
            Layout.BIG_NUMBER,
            List.of(Boards.text(Text.Role.NUMBER, "100%"), Boards.text(Text.Role.SUPER, "כותנה")));
    assertThat(words(elements)).allMatch(w -> w.align() == Element.Align.RIGHT);
  }

  @ParameterizedTest
  @MethodSource("placements")
  void a_lower_third_is_a_name_over_a_smaller_line_on_a_plate(Placement placement) {
    Text text =
        new Text(
            Text.Role.LOWER_THIRD,
            "Maya Okafor, Head of fabric",
            "Maya Okafor",
            Text.Entrance.RISE,
            Duration.ZERO);
    List<Element> elements = compose(placement, Layout.FULL_BLEED, List.of(text));
    List<Element.Words> words = words(elements);
    Element.Plate plate =
        (Element.Plate)
            elements.stream().filter(e -> e instanceof Element.Plate).findFirst().orElseThrow();
    assertThat(words)
        .extracting(w -> w.text().words())
        .containsExactly("Maya Okafor", "Head of fabric");
    assertThat(words.get(1).box().y()).isGreaterThanOrEqualTo(words.get(0).box().bottom());
    assertThat(words.get(1).setting().px()).isLessThan(words.get(0).setting().px());
    assertThat(words).allMatch(w -> plate.box().holds(w.box()));
    assertThat(words).noneMatch(w -> plate.bar().overlaps(w.box()));
    assertThat(plate.box().y()).isGreaterThan(placement.size().height() / 2);
  }

  @Test
  void a_quote_has_its_mark_above_it() {
    List<Element> elements =
        compose(
            Boards.placements().get(0),
            Layout.QUOTE,
            List.of(Boards.text(Text.Role.QUOTE, "No iron since.")));
    Box mark =
        elements.stream()
            .filter(e -> e instanceof Element.QuoteMark)
            .findFirst()
            .orElseThrow()
            .box();
    assertThat(mark.bottom()).isLessThanOrEqualTo(words(elements).getFirst().box().y());
  }

  @ParameterizedTest
  @MethodSource("placements")
  void no_legal_line_is_smaller_than_twenty_two_pixels(Placement placement) {
    Text legal =
        Boards.text(
            Text.Role.LEGAL,
            "Offer valid while stocks last. Prices include VAT. Returns within thirty days of"
                + " delivery; unworn, with labels. Terms apply to orders above forty euros.");
    List<Element.Words> words =
        words(
            compose(
                placement,
                Layout.END_CARD,
                List.of(Boards.text(Text.Role.SUPER, "Organic cotton"), legal)));
    assertThat(words.getLast().setting().px()).isGreaterThanOrEqualTo(22);
  }

  @ParameterizedTest
  @MethodSource("placements")
  void captions_have_their_size_two_lines_and_short_ones(Placement placement) {
    Element.Words words =
        words(
                compose(
                    placement,
                    Layout.CARD,
                    List.of(caption("You hang it up wet and wear it dry the next day", 0, null))))
            .getFirst();
    assertThat(words.setting().px() / 1080).isBetween(0.0459, 0.052);
    assertThat(words.setting().lines()).hasSize(2);
    assertThat(words.setting().lines()).allMatch(line -> line.words().length() <= 32);
  }
}
