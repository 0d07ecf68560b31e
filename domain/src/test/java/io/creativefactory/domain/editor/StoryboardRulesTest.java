package io.creativefactory.domain.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.Colour;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryboardRulesTest {
  private static final Look LOOK =
      new Look(
          "Molu",
          Colour.BLACK,
          Colour.WHITE,
          Colour.WHITE,
          null,
          null,
          Look.Edge.LEFT,
          Grade.GENTLE);
  private static final Sound SILENCE = new Sound(null, false);

  @Test
  void what_ends_exactly_with_its_scene_is_sound() {
    Text text = text("Cold brew", 0, 1000, word("Cold", 0, 400), word("brew", 400, 1000));
    Staging staging = staging(new Staging.Fades(ms(500), ms(500)), sticker(900, 1000));
    assertThat(board(List.of(scene("s1", 1000, staging, text)), SILENCE).length())
        .isEqualTo(ms(1000));
  }

  @Test
  void every_fault_is_told_at_once() {
    Text late = text("Late", 1000, null);
    Text lasting = text("Lasting", 0, 1001);
    Staging staging = staging(new Staging.Fades(ms(600), ms(401)), sticker(1000, null));
    Sound sound = sound(List.of(), new Sound.Effect("s9", Duration.ZERO, "pop.wav", 1));
    assertThat(faults(List.of(scene("s1", 1000, staging, late, lasting)), sound))
        .containsExactly(
            "/scenes/0/staging/fades: take 1001 ms together, but scene s1 lasts 1000 ms",
            "/scenes/0/texts/0/at: enters at 1000 ms, but scene s1 ends at 1000 ms",
            "/scenes/0/texts/1/until: leaves at 1001 ms, but scene s1 ends at 1000 ms; without"
                + " `until` it stays to the end",
            "/scenes/0/staging/stickers/0/at: enters at 1000 ms, but scene s1 ends at 1000 ms",
            "/sound/effects/0/scene: there is no scene 's9'; there are [s1]");
  }

  @Test
  void a_storyboard_has_scenes_of_one_frame_at_least_and_ten_minutes_at_most() {
    assertThat(faults(List.of(), SILENCE))
        .containsExactly("/scenes: is empty; an ad has at least one scene");
    assertThat(faults(List.of(plain("s1", 33)), SILENCE))
        .containsExactly("/scenes/0/length: is 33 ms, less than one frame");
    assertThat(faults(List.of(plain("s1", 600_000), plain("s1", 34)), SILENCE))
        .containsExactly(
            "/scenes: last 600034 ms, more than 600000 ms",
            "/scenes/1/id: 's1' is the id of scene 0 too");
  }

  @Test
  void timed_words_are_the_words_in_order() {
    Text other = text("Cold brew", 0, null, word("Cold", 0, 400));
    Text overlapping = text("Cold brew", 0, null, word("Cold", 0, 400), word("brew", 399, 1200));
    assertThat(faults(List.of(scene("s1", 1000, Staging.PLAIN, other, overlapping)), SILENCE))
        .containsExactly(
            "/scenes/0/texts/0/timed: are [Cold], but the words are [Cold, brew]",
            "/scenes/0/texts/1/timed/1/from: 'brew' starts at 399 ms, before 'Cold' ends at 400 ms",
            "/scenes/0/texts/1/timed/1/to: 'brew' ends at 1200 ms, after the end at 1000 ms");
  }

  @Test
  void lines_of_the_voice_start_inside_their_scene_and_may_reach_into_the_next() {
    List<Scene> scenes = List.of(plain("s1", 1000), plain("s2", 1000));
    Voice.Line reaching = line("s1", 900, word("Cold", 0, 1000));
    assertThat(board(scenes, sound(List.of(reaching))).sound().voice()).isNotNull();
    assertThat(faults(scenes, sound(List.of(line("s1", 1000)))))
        .containsExactly(
            "/sound/voice/lines/0/at: starts at 1000 ms, but scene s1 ends at 1000 ms");
    assertThat(faults(scenes, sound(List.of(line("s2", 500, word("Cold", 0, 501))))))
        .containsExactly(
            "/sound/voice/lines/0/timed/0/to: 'Cold' ends at 501 ms, after the end at 500 ms");
  }

  @Test
  void two_lines_of_the_voice_do_not_overlap_as_far_as_is_known() {
    List<Scene> scenes = List.of(plain("s1", 1000), plain("s2", 1000));
    Voice.Line second = line("s2", 0);
    assertThat(faults(scenes, sound(List.of(second, line("s1", 500, word("Cold", 0, 501))))))
        .containsExactly(
            "/sound/voice/lines/0: starts at 1000 ms of the ad, while 'Cold' is spoken from 500 ms"
                + " to 1001 ms");
    assertThat(faults(scenes, sound(List.of(second, second)))).hasSize(1);
    board(scenes, sound(List.of(second, line("s1", 500, word("Cold", 0, 500)))));
    board(scenes, sound(List.of(second, line("s1", 500))));
  }

  @Test
  void a_time_that_no_ad_reaches_is_refused_where_it_stands() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain("s1", Long.MAX_VALUE))
        .withMessage("scene s1 lasts 9223372036854775807 ms, not more than 0 and at most 600000");
    assertThatIllegalArgumentException().isThrownBy(() -> line("s1", Long.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sound.Music("a.m4a", ms(Long.MAX_VALUE)));
  }

  private static List<String> faults(List<Scene> scenes, Sound sound) {
    return catchThrowableOfType(UnsoundStoryboard.class, () -> board(scenes, sound))
        .faults()
        .stream()
        .map(UnsoundStoryboard.Fault::toString)
        .toList();
  }

  private static Storyboard board(List<Scene> scenes, Sound sound) {
    return new Storyboard("t", LOOK, 30, scenes, sound);
  }

  private static Scene plain(String id, long millis) {
    return scene(id, millis, Staging.PLAIN);
  }

  private static Scene scene(String id, long millis, Staging staging, Text... texts) {
    return new Scene(id, ms(millis), 5, Layout.STATEMENT, List.of(), List.of(texts), staging, "");
  }

  private static Text text(String words, long at, @Nullable Integer until, TimedWord... timed) {
    return new Text(
        Text.Role.SUPER,
        words,
        "",
        Text.Entrance.RISE,
        ms(at),
        until == null ? null : ms(until),
        List.of(timed));
  }

  private static TimedWord word(String word, long from, long to) {
    return new TimedWord(word, ms(from), ms(to));
  }

  private static Staging staging(Staging.Fades fades, Sticker sticker) {
    return new Staging(
        Scene.Move.NONE,
        Staging.Easing.LINEAR,
        Scene.Transition.CUT,
        fades,
        null,
        List.of(sticker));
  }

  private static Sticker sticker(long at, @Nullable Integer until) {
    return new Sticker("new.png", Sticker.Place.TOP, 0.2, ms(at), until == null ? null : ms(until));
  }

  private static Voice.Line line(String scene, long at, TimedWord... timed) {
    return new Voice.Line(scene, ms(at), "Cold", null, List.of(timed));
  }

  private static Sound sound(List<Voice.Line> lines, Sound.Effect... effects) {
    Voice voice = lines.isEmpty() ? null : new Voice("en", lines, Voice.Captions.SPOKEN);
    return new Sound(null, voice, List.of(effects), false);
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
