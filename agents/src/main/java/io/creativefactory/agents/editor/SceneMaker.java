package io.creativefactory.agents.editor;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.tools.assets.Asset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes scenes of cuts, one after another, knowing what stood before. One object serves one ad.
final class SceneMaker {
  private static final Duration PRODUCT_BY = Duration.ofSeconds(3);
  private static final List<Scene.Move> MOVES =
      List.of(
          Scene.Move.PUSH_IN,
          Scene.Move.PAN_LEFT,
          Scene.Move.PULL_OUT,
          Scene.Move.RISE,
          Scene.Move.PAN_RIGHT);

  private final Stagecraft staging;
  private final Casting casting;
  private final Wording wording;
  private final List<Scene> scenes = new ArrayList<>();
  private final Seen seen = new Seen();
  private int moves;
  private boolean productSeen;

  SceneMaker(Stagecraft staging, Casting casting, Wording wording, int turn) {
    this.staging = staging;
    this.casting = casting;
    this.wording = wording;
    this.moves = turn;
  }

  List<Scene> make(List<Cut> cuts) {
    Duration start = Duration.ZERO;
    for (Cut cut : cuts) {
      Duration next = start.plus(cut.length());
      boolean due = !productSeen && next.compareTo(PRODUCT_BY) > 0;
      scenes.add(scene(cut, due ? withProduct(cut) : stage(cut)));
      start = next;
    }
    return List.copyOf(scenes);
  }

  /// The stage that repeats least of what was seen, once its picture is known; with equals the one
  /// that suits the cut best. Openings keep their hook's own look.
  private Stagecraft.Stage stage(Cut cut) {
    List<Stagecraft.Stage> stages = staging.stages(cut);
    return cut.kind() == Cut.Kind.OPENING
        ? stages.getFirst()
        : stages.stream()
            .min(
                Comparator.comparingDouble(
                    stage -> stages.indexOf(stage) + seen.repetition(view(cut, stage))))
            .orElseThrow();
  }

  private Seen.View view(Cut cut, Stagecraft.Stage stage) {
    if (stage.shots() == 0) {
      return Seen.View.words(stage.layout());
    }
    Asset asset = casting.preview(wanted(cut, stage));
    return new Seen.View(staging.fitting(stage.layout(), asset), Optional.of(asset));
  }

  private static Casting.Wanted wanted(Cut cut, Stagecraft.Stage stage) {
    return new Casting.Wanted(stage.need(), cut.wants(), cut.said(), cut.length());
  }

  /// The last chance to show the product in time.
  private Stagecraft.Stage withProduct(Cut cut) {
    Stagecraft.Stage stage = stage(cut);
    return stage.shots() > 0
        ? new Stagecraft.Stage(stage.layout(), Casting.Need.PRODUCT, stage.shots())
        : new Stagecraft.Stage(Layout.PACKSHOT, Casting.Need.PRODUCT, 1);
  }

  private Scene scene(Cut cut, Stagecraft.Stage stage) {
    List<Casting.Pick> picks = casting.picks(wanted(cut, stage), stage.shots());
    Layout layout =
        picks.isEmpty()
            ? stage.layout()
            : staging.fitting(stage.layout(), picks.getFirst().asset());
    seen.add(new Seen.View(layout, picks.stream().map(Casting.Pick::asset).findFirst()));
    productSeen |= picks.stream().map(Casting.Pick::asset).anyMatch(casting.hero()::equals);
    return new Scene(
        "s" + (scenes.size() + 1),
        cut.length(),
        cut.priority(),
        layout,
        picks.stream().map(Casting.Pick::shot).toList(),
        wording.of(cut, layout),
        Staging.of(
            move(picks),
            Stagecraft.wipes(cut.beat().role()) ? Scene.Transition.WIPE : Scene.Transition.CUT),
        why(cut, picks));
  }

  /// Stills always move, and never as the scene before; footage moves by itself.
  private Scene.Move move(List<Casting.Pick> picks) {
    boolean still = picks.stream().anyMatch(pick -> pick.shot() instanceof Shot.Still);
    if (!still) {
      return Scene.Move.NONE;
    }
    moves++;
    return MOVES.get(Math.floorMod(moves, MOVES.size()));
  }

  private static String why(Cut cut, List<Casting.Pick> picks) {
    if (picks.isEmpty()) {
      return "The words stand alone: '" + cut.words() + "'.";
    }
    List<String> reasons = picks.stream().map(Casting.Pick::why).distinct().toList();
    String said = String.join("; beside it ", reasons);
    return said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1) + ".";
  }
}
