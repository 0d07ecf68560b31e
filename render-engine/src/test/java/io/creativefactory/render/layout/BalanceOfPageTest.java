package io.creativefactory.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.Boards;
import io.creativefactory.render.type.Face;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// How a page stands as a whole: what fills it, which edges meet, what belongs together.
class BalanceOfPageTest {
  private static final Seen PACK = new Seen(new PixelSize(1400, 1350), Seen.Kind.CUT_OUT);
  private static final Seen BOTTLE = new Seen(new PixelSize(500, 1300), Seen.Kind.CUT_OUT);
  private static final Seen CLIP = new Seen(new PixelSize(640, 360), Seen.Kind.FOOTAGE);
  private static final Placement TALL = Boards.placement("9:16", 1080, 1920);
  private static final List<Text> OFFER =
      List.of(
          Boards.text(Text.Role.SUPER, "Free shipping this week"),
          Boards.text(Text.Role.LABEL, "Everyday Polo, €39"),
          Boards.text(Text.Role.BUTTON, "Shop now"),
          Boards.text(Text.Role.URL, "shop.example"));

  static List<Placement> placements() {
    return Boards.placements();
  }

  static List<Placement> upright() {
    return Boards.placements().stream().filter(p -> p.size().height() > p.size().width()).toList();
  }

  private static List<Element> page(Placement placement, Layout layout, List<Text> texts, Seen of) {
    List<Shot> shots =
        Collections.nCopies(Math.max(1, layout.minShots()), Boards.still("picture.png"));
    Scene scene = Boards.scene(layout, shots, texts);
    return new Composer(Frame.of(placement, Look.Edge.LEFT), Face.house(), 4)
        .compose(scene, Collections.nCopies(shots.size(), of));
  }

  private static Box picture(List<Element> page) {
    return page.stream()
        .filter(e ->
            e instanceof Element.Picture || e instanceof Element.Pack || e instanceof Element.Wiped)
        .findFirst()
        .orElseThrow()
        .box();
  }

  private static List<Element.Words> words(List<Element> page) {
    return page.stream()
        .filter(e -> e instanceof Element.Words)
        .map(Element.Words.class::cast)
        .toList();
  }

  private static Box words(List<Element> page, Text.Role role) {
    return words(page).stream()
        .filter(w -> w.text().role() == role)
        .findFirst()
        .orElseThrow()
        .box();
  }

  @ParameterizedTest
  @EnumSource(
      value = Layout.class,
      names = {"CARD", "STATEMENT", "END_CARD", "PRICE", "CHECKLIST"})
  void footage_fills_the_foot_of_a_tall_frame_and_words_stand_over_it(Layout layout) {
    List<Element> page = page(TALL, layout, OFFER, CLIP);
    Box picture = picture(page);
    assertThat(picture.bottom()).isGreaterThan(1920 * 7 / 10);
    assertThat(words(page)).allMatch(w -> w.box().bottom() <= picture.y());
  }

  @ParameterizedTest
  @MethodSource("upright")
  void a_card_shares_the_left_edge_of_the_words(Placement placement) {
    for (Layout layout : List.of(Layout.CARD, Layout.STATEMENT, Layout.END_CARD)) {
      List<Element> page = page(placement, layout, OFFER, CLIP);
      assertThat(picture(page).x()).as("%s", layout).isEqualTo(words(page).getFirst().box().x());
    }
  }

  @ParameterizedTest
  @MethodSource("placements")
  void the_pack_of_an_end_card_is_large(Placement placement) {
    double least = placement.size().width() == placement.size().height() ? 0.44 : 0.55;
    for (Seen seen : List.of(PACK, BOTTLE)) {
      Box pack = picture(page(placement, Layout.END_CARD, OFFER, seen));
      double share = Math.max(pack.width(), pack.height()) / 1080.0;
      assertThat(share).as("%s at %s", seen.size(), placement.ratio()).isGreaterThan(least);
    }
  }

  @ParameterizedTest
  @MethodSource("placements")
  void footage_on_an_end_card_is_no_strip(Placement placement) {
    Box card = picture(page(placement, Layout.END_CARD, OFFER, CLIP));
    assertThat((double) card.width() / card.height()).isLessThan(2.4);
    assertThat(card.height()).isGreaterThan(placement.size().shortSide() * 2 / 5 - 30);
  }

  @Test
  void an_upright_clip_under_a_number_is_no_sliver() {
    Seen upright = new Seen(new PixelSize(1080, 1920), Seen.Kind.FOOTAGE);
    List<Text> texts =
        List.of(
            Boards.text(Text.Role.SUPER, "Steeped in cold water for"),
            Boards.text(Text.Role.NUMBER, "12"),
            Boards.text(Text.Role.SUPER, "hours"));
    List<Element> page = page(TALL, Layout.BIG_NUMBER, texts, upright);
    assertThat(picture(page).width()).isGreaterThan(1080 / 2);
    assertThat(picture(page).x()).isEqualTo(words(page).getFirst().box().x());
  }

  @Test
  void a_clip_under_a_number_is_no_stamp() {
    List<Text> texts =
        List.of(
            Boards.text(Text.Role.HOOK, "Bottle made from"),
            new Text(Text.Role.NUMBER, "100%", "100%", Text.Entrance.COUNT, Duration.ZERO),
            Boards.text(Text.Role.HOOK, "recycled plastic"));
    Placement square =
        new Placement(
            Ratio.parse("1:1"),
            new PixelSize(1080, 1080),
            new Placement.Margins(0, 0, 0, 0),
            new Placement.Loudness(-14, -1));
    Seen clip = new Seen(new PixelSize(768, 432), Seen.Kind.FOOTAGE);
    Scene scene = Boards.scene(Layout.BIG_NUMBER, List.of(Boards.footage("clip.mp4")), texts);
    List<Element> page =
        new Composer(Frame.of(square, Look.Edge.CENTRE), Face.house(), 4)
            .compose(scene, List.of(clip));
    assertThat(picture(page).width()).isGreaterThan(1080 / 2);
  }

  @ParameterizedTest
  @MethodSource("placements")
  void a_picture_keeps_as_clear_of_the_foot_as_of_the_sides(Placement placement) {
    List<Text> texts =
        List.of(
            Boards.text(Text.Role.NUMBER, "100%"), Boards.text(Text.Role.SUPER, "organic cotton"));
    for (Layout layout : List.of(Layout.BIG_NUMBER, Layout.CARD, Layout.STATEMENT)) {
      Box picture = picture(page(placement, layout, texts, CLIP));
      int margin = (int) (placement.size().shortSide() * 0.06) - 1;
      assertThat(picture.bottom())
          .as("%s at %s", layout, placement.ratio())
          .isLessThanOrEqualTo(placement.size().height() - margin);
    }
  }

  @Test
  void the_address_stands_beside_the_button_where_there_is_room() {
    List<Element> page = page(Boards.placement("4:5", 1080, 1350), Layout.END_CARD, OFFER, PACK);
    Box button = words(page, Text.Role.BUTTON);
    Box address = words(page, Text.Role.URL);
    assertThat(address.x()).isGreaterThan(button.right());
    assertThat(address.y()).isBetween(button.y(), button.bottom());
    assertThat(words(page, Text.Role.LABEL).bottom()).isLessThanOrEqualTo(address.y());
  }

  @ParameterizedTest
  @MethodSource("placements")
  void a_price_stands_right_under_its_words(Placement placement) {
    List<Text> texts =
        List.of(Boards.text(Text.Role.SUPER, "Yours for"), Boards.text(Text.Role.PRICE, "€39"));
    List<Element> page = page(placement, Layout.PRICE, texts, PACK);
    int gap = words(page, Text.Role.PRICE).y() - words(page, Text.Role.SUPER).bottom();
    assertThat(gap).isBetween(0, placement.size().shortSide() / 20);
  }

  @ParameterizedTest
  @MethodSource("placements")
  void the_plate_of_a_number_keeps_to_the_margin_and_off_its_neighbours(Placement placement) {
    Text number = new Text(Text.Role.NUMBER, "100%", "100%", Text.Entrance.COUNT, Duration.ZERO);
    List<Text> texts = List.of(number, Boards.text(Text.Role.HOOK, "organic cotton"));
    List<Element> page = page(placement, Layout.BIG_NUMBER, texts, PACK);
    Element.Words set = words(page).getFirst();
    double em = set.setting().px();
    Box content = Frame.of(placement, Look.Edge.LEFT).content();
    assertThat(set.box().x() - 0.11 * em).isGreaterThanOrEqualTo(content.x() - 1);
    assertThat(set.box().right() + 0.11 * em).isLessThanOrEqualTo(content.right() + 1);
    double foot = set.top() + set.setting().baseline(0) + 0.235 * em;
    assertThat(words(page, Text.Role.HOOK).y()).isGreaterThan((int) foot + 10);
  }

  @Test
  void a_card_cuts_its_picture_where_it_is_calm() {
    // Three bottles: columns 2 and 3, 11 and 12, 20 and 21 of 24.
    List<Double> cells = new ArrayList<>();
    for (int i = 0; i < 24 * 24; i++) {
      int column = i % 24;
      boolean bottle = column % 9 == 2 || column % 9 == 3;
      cells.add(bottle ? 20.0 : 1.0);
    }
    Seen row =
        new Seen(
            new PixelSize(1280, 720), Seen.Kind.FOOTAGE, new Detail(24, cells), Shot.Focus.CENTRE);
    for (Box area : List.of(new Box(0, 0, 900, 700), new Box(0, 0, 950, 500))) {
      Box card = Tiles.crop(area, row);
      double aspect = (double) card.width() / card.height();
      Box crop = Cover.of(row.size(), aspect, row.focus());
      int left = crop.x() * 24 / 1280;
      assertThat(left % 9).as("column %s of %s", left, area).isNotIn(2, 3);
    }
  }

  @ParameterizedTest
  @MethodSource("upright")
  void a_portrait_is_not_beheaded(Placement placement) {
    Seen portrait = new Seen(new PixelSize(1440, 1800), Seen.Kind.STILL);
    Box card = picture(page(placement, Layout.CARD, OFFER.subList(0, 1), portrait));
    assertThat(Tiles.kept(portrait, (double) card.width() / card.height())).isGreaterThan(0.7);
  }
}
