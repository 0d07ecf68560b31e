package io.creativefactory.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.sound.Hit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitsTest {
  private static Text text(Text.Role role, Text.Entrance entrance, long at) {
    String emphasis = entrance == Text.Entrance.STRIKE ? "old" : "";
    return new Text(role, "the old way", emphasis, entrance, Duration.ofMillis(at));
  }

  private static List<String> hits(Scene.Transition transition, Text... texts) {
    List<Scene> scenes =
        List.of(
            Boards.statement("s1", Staging.PLAIN, List.of()),
            Boards.statement("s2", Staging.of(Scene.Move.NONE, transition), List.of(texts)));
    return Hits.of(Boards.board(scenes)).stream()
        .map(hit -> hit.at().toMillis() + " " + hit.accent())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"WIPE", "SLIDE", "PUSH", "ZOOM", "WHIP"})
  void what_moves_whooshes(Scene.Transition transition) {
    assertThat(hits(transition)).containsExactly("2000 WHOOSH");
  }

  @ParameterizedTest
  @CsvSource({"CUT", "DISSOLVE", "DIP"})
  void what_does_not_move_is_silent(Scene.Transition transition) {
    assertThat(hits(transition)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PRICE, RISE, 2500 POP",
    "ITEM, RISE, 2500 TICK",
    "HOOK, POP, 2500 POP",
    "SUPER, STRIKE, 2500 WHOOSH"
  })
  void what_appears_is_marked(Text.Role role, Text.Entrance entrance, String hit) {
    assertThat(hits(Scene.Transition.CUT, text(role, entrance, 500))).containsExactly(hit);
  }

  @Test
  void typing_is_a_few_soft_keys() {
    assertThat(hits(Scene.Transition.CUT, text(Text.Role.HOOK, Text.Entrance.TYPE, 0)))
        .containsExactly("2000 KEY", "2115 KEY", "2230 KEY", "2345 KEY");
    assertThat(hits(Scene.Transition.CUT, text(Text.Role.HOOK, Text.Entrance.TYPE, 1900)))
        .containsExactly("3900 KEY");
  }

  @Test
  void two_hits_at_one_moment_are_one() {
    assertThat(
            hits(
                Scene.Transition.PUSH,
                text(Text.Role.PRICE, Text.Entrance.RISE, 40),
                text(Text.Role.ITEM, Text.Entrance.RISE, 700)))
        .containsExactly("2040 POP", "2700 TICK");
    assertThat(Hit.Accent.values()).startsWith(Hit.Accent.KEY);
  }
}
