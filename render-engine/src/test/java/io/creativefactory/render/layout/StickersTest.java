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
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.render.Boards;
import io.creativefactory.render.type.Face;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StickersTest {
  private static final Seen PACK = new Seen(new PixelSize(1400, 1350), Seen.Kind.CUT_OUT);

  private static final Seen CLIP = new Seen(new PixelSize(960, 540), Seen.Kind.FOOTAGE);

  private static Sticker sticker(Sticker.Place place, double size) {
    return new Sticker("new.png", place, size, Duration.ZERO, null);
  }

  private static Scene with(Layout layout, Sticker... stickers) {
    Scene plain = Boards.typical(layout, false);
    Staging s = plain.staging();
    return new Scene(
        plain.id(),
        plain.length(),
        plain.priority(),
        layout,
        plain.shots(),
        plain.texts(),
        new Staging(s.move(), s.easing(), s.transition(), s.fades(), null, List.of(stickers)),
        "");
  }

  private static List<Element> laid(Scene scene, Placement placement, double aspect) {
    Frame frame = Frame.of(placement, Look.Edge.LEFT);
    boolean alone = scene.layout() == Layout.STATEMENT;
    List<Seen> seen = Collections.nCopies(scene.shots().size(), alone ? CLIP : PACK);
    List<Element> elements = new Composer(frame, Face.house(), 5).compose(scene, seen);
    List<Double> aspects = Collections.nCopies(scene.staging().stickers().size(), aspect);
    return new Stickers(frame).over(elements, scene, aspects);
  }

  static Stream<Arguments> everywhere() {
    List<Arguments> all = new ArrayList<>();
    List<Placement> placements = new ArrayList<>(Boards.placements());
    placements.add(Boards.placement("2:3", 1000, 1500));
    for (Placement placement : placements) {
      for (Layout layout : Layout.values()) {
        for (Sticker.Place place : Sticker.Place.values()) {
          all.add(Arguments.of(placement, layout, place));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void a_sticker_stays_clear_of_words_mark_and_product(
      Placement placement, Layout layout, Sticker.Place place) {
    List<Element> elements = laid(with(layout, sticker(place, 0.1)), placement, 1.5);
    Element last = elements.getLast();
    assertThat(last).isInstanceOf(Element.Sticker.class);
    Frame frame = Frame.of(placement, Look.Edge.LEFT);
    assertThat(frame.content().holds(last.box())).isTrue();
    assertThat(last.box().width()).isEqualTo(frame.share(0.1) / 2 * 2);
    for (Element element : elements.subList(0, elements.size() - 1)) {
      boolean kept =
          element instanceof Element.Words
              || element instanceof Element.Mark
              || element instanceof Element.Pack;
      assertThat(kept && element.box().overlaps(last.box())).as("%s", element).isFalse();
    }
  }

  @Test
  void where_there_is_room_it_stands_exactly_at_its_place() {
    Placement square = Boards.placement("1:1", 1080, 1080);
    Scene scene = with(Layout.STATEMENT, sticker(Sticker.Place.BOTTOM_RIGHT, 0.2));
    Box box = laid(scene, square, 1).getLast().box();
    Box content = Frame.of(square, Look.Edge.LEFT).content();
    assertThat(box.right()).isEqualTo(content.right());
    assertThat(box.bottom()).isEqualTo(content.bottom());
  }

  @Test
  void two_stickers_at_one_place_stand_beside_one_another() {
    Sticker same = sticker(Sticker.Place.BOTTOM_RIGHT, 0.15);
    List<Element> elements =
        laid(with(Layout.STATEMENT, same, same), Boards.placement("1:1", 1080, 1080), 1);
    Box last = elements.getLast().box();
    assertThat(last.overlaps(elements.get(elements.size() - 2).box())).isFalse();
  }

  @Test
  void one_without_room_is_refused_with_scene_and_file() {
    Scene scene = with(Layout.PACKSHOT, sticker(Sticker.Place.CENTRE, 0.6));
    FactoryException refused =
        catchThrowableOfType(
            FactoryException.class, () -> laid(scene, Boards.placement("1:1", 1080, 1080), 1));
    assertThat(refused.code()).isEqualTo(ErrorCode.STORYBOARD_INVALID);
    assertThat(refused).hasMessageContaining("scene s1").hasMessageContaining("new.png");
  }
}
