package io.creativefactory.render.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.type.Face;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {
  private static final Seen PACK = new Seen(new PixelSize(1400, 1350), Seen.Kind.CUT_OUT);
  private static final Seen TALL_PACK = new Seen(new PixelSize(500, 1600), Seen.Kind.CUT_OUT);
  private static final Seen CLIP = new Seen(new PixelSize(960, 540), Seen.Kind.FOOTAGE);
  private static final Seen LARGE = new Seen(new PixelSize(3000, 3000), Seen.Kind.STILL);

  record Case(Layout layout, Placement placement, Seen seen, boolean lengthy, Look.Edge edge) {}

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      for (Placement placement : Boards.placements()) {
        for (Seen seen : List.of(PACK, TALL_PACK, CLIP, LARGE)) {
          Look.Edge edge = cases.size() % 4 == 0 ? Look.Edge.CENTRE : Look.Edge.LEFT;
          cases.add(new Case(layout, placement, seen, false, edge));
          cases.add(new Case(layout, placement, seen, true, edge));
        }
      }
    }
    return cases.stream();
  }

  private static List<Element> compose(Case c) {
    Scene scene = Boards.typical(c.layout(), c.lengthy());
    return composer(c.placement(), c.edge())
        .compose(scene, Collections.nCopies(scene.shots().size(), c.seen()));
  }

  private static Composer composer(Placement placement, Look.Edge edge) {
    return new Composer(Frame.of(placement, edge), Face.house(), 4);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void words_stay_inside_the_margins_pictures_in_the_frame_and_nothing_overlaps(Case c) {
    List<Element> elements = compose(c);
    Box content = Frame.of(c.placement(), c.edge()).content();
    List<Element> solid = elements.stream().filter(ComposerTest::isSolid).toList();
    assertThat(words(elements)).isNotEmpty();
    assertThat(words(elements)).allMatch(w -> content.holds(w.box()), "inside " + content);
    Box whole = Frame.of(c.placement(), c.edge()).whole();
    assertThat(elements).allMatch(element -> whole.holds(element.box()), "inside " + whole);
    for (int i = 0; i < solid.size(); i++) {
      for (Element other : solid.subList(i + 1, solid.size())) {
        assertThat(solid.get(i).box().overlaps(other.box()))
            .as("%s over %s", solid.get(i), other)
            .isFalse();
      }
    }
  }

  /// Everything that must not lie on anything else; panels hold words, a full picture carries them.
  private static boolean isSolid(Element element) {
    return switch (element) {
      case Element.Words _, Element.Tick _, Element.Mark _, Element.Pack _, Element.Wiped _ -> true;
      case Element.Picture picture -> picture.radius() > 0;
      case Element.Panel _, Element.Plate _, Element.QuoteMark _, Element.Sticker _ -> false;
    };
  }

  private static List<Element.Words> words(List<Element> elements) {
    return elements.stream()
        .filter(e -> e instanceof Element.Words)
        .map(Element.Words.class::cast)
        .toList();
  }

  @Test
  void all_words_of_a_scene_are_set() {
    for (Layout layout : Layout.values()) {
      Scene scene = Boards.typical(layout, true);
      List<Element> elements =
          composer(Boards.placements().get(0), Look.Edge.LEFT)
              .compose(scene, Collections.nCopies(scene.shots().size(), PACK));
      assertThat(words(elements)).as("%s", layout).hasSameSizeAs(scene.texts());
    }
  }

  @Test
  void a_hook_has_at_most_three_lines() {
    Case c = new Case(Layout.PACKSHOT, Boards.placements().get(0), PACK, true, Look.Edge.LEFT);
    assertThat(words(compose(c)).getFirst().setting().lines()).hasSizeBetween(2, 3);
  }

  @Test
  void a_packshot_takes_about_half_to_seven_tenths_of_the_short_side() {
    for (Placement placement : Boards.placements()) {
      Case c = new Case(Layout.PACKSHOT, placement, PACK, false, Look.Edge.LEFT);
      Box pack =
          compose(c).stream()
              .filter(e -> e instanceof Element.Pack)
              .findFirst()
              .orElseThrow()
              .box();
      double share = (double) Math.max(pack.width(), pack.height()) / 1080;
      assertThat(share).as(placement.ratio().toString()).isBetween(0.45, 0.71);
    }
  }

  @Test
  void footage_with_too_few_pixels_gets_a_card() {
    Composer composer = composer(Boards.placements().get(0), Look.Edge.LEFT);
    Scene scene = Boards.typical(Layout.FULL_BLEED, false);
    assertThat(composer.chosen(scene, List.of(CLIP))).isEqualTo(Layout.CARD);
    assertThat(composer.chosen(scene, List.of(LARGE))).isEqualTo(Layout.FULL_BLEED);
    assertThat(composer.chosen(scene, List.of(PACK))).isEqualTo(Layout.PACKSHOT);
  }

  @Test
  void no_picture_is_stretched_to_mush() {
    Seen small = new Seen(new PixelSize(200, 150), Seen.Kind.STILL);
    Case c = new Case(Layout.CARD, Boards.placements().get(0), small, false, Look.Edge.LEFT);
    Box card =
        compose(c).stream()
            .filter(e -> e instanceof Element.Picture)
            .findFirst()
            .orElseThrow()
            .box();
    assertThat(card.width()).isLessThanOrEqualTo(442);
  }

  @Test
  void words_that_cannot_fit_name_their_scene() {
    Scene scene =
        Boards.scene(
            Layout.STATEMENT,
            List.of(),
            List.of(Boards.text(Text.Role.HOOK, "endless ".repeat(24))));
    FactoryException refused =
        catchThrowableOfType(
            FactoryException.class,
            () -> composer(Boards.placements().get(2), Look.Edge.LEFT).compose(scene, List.of()));
    assertThat(refused.code()).isEqualTo(ErrorCode.STORYBOARD_INVALID);
    assertThat(refused).hasMessageContaining(scene.id()).hasMessageContaining("1080x1080");
  }

  @Test
  void footage_goes_on_below_the_safe_part_and_products_hardly_do() {
    Placement tall = Boards.placement("9:16", 1080, 1920);
    int safe = Frame.of(tall, Look.Edge.LEFT).safe().bottom();
    Seen square = new Seen(new PixelSize(1600, 1600), Seen.Kind.FOOTAGE);
    Element card = shown(tall, Layout.CARD, square);
    assertThat(card.box().bottom()).isGreaterThan(safe).isLessThanOrEqualTo(1920 - 65);
    assertThat(card.box().y() + card.box().height() / 2).isLessThan(safe);
    for (Layout layout : List.of(Layout.PACKSHOT, Layout.CARD, Layout.END_CARD)) {
      Box pack = shown(tall, layout, PACK).box();
      assertThat(pack.bottom() - safe).as("%s", layout).isLessThanOrEqualTo(pack.height() / 6);
    }
  }

  private static Element shown(Placement placement, Layout layout, Seen seen) {
    return composer(placement, Look.Edge.LEFT)
        .compose(Boards.typical(layout, false), List.of(seen))
        .stream()
        .filter(e -> e instanceof Element.Picture || e instanceof Element.Pack)
        .findFirst()
        .orElseThrow();
  }
}
