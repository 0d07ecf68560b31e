package io.creativefactory.agents.editor;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.AssetCatalogue;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.assets.Pulse;
import io.creativefactory.tools.assets.WordMatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cutter made of rules: every hook has its look, the product is seen within three seconds, the
/// end card comes last, neighbours never look or move alike, and scenes change on the beat. Ads of
/// one campaign differ in picture, layout and field by the number in the concept's id; another
/// attempt takes other ones. Deterministic and safe for use by many threads.
public final class PlaybookEditor implements EditorAgent {
  private static final int FRAMES_A_SECOND = 30;

  /// After so many ads hooks come round again and take another of their looks.
  private static final int MANY = 9;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final AssetCatalogue catalogue;
  private final Casting.Knowledge knowledge;

  public PlaybookEditor(AssetCatalogue catalogue, WordMatch match, NarrationFit fit) {
    this.catalogue = catalogue;
    this.knowledge = new Casting.Knowledge(match, fit);
  }

  @Override
  public Storyboard cut(Brief brief, Concept concept, Path assets, int attempt) {
    List<Asset> media = catalogue.catalogue(assets, brief.media());
    Optional<Pulse> pulse = catalogue.pulse(assets, brief.media());
    int turn = variant(concept) + attempt;
    Casting casting = new Casting(media, knowledge, brief, turn);
    Stagecraft staging =
        new Stagecraft(concept.hook(), brief.output().formats(), casting, attempt + turn / MANY);
    List<Cut> cuts = Rhythm.on(pulse, Cut.of(concept.script(), concept.hook()));
    List<Scene> scenes =
        new SceneMaker(staging, casting, new Wording(brief, concept), turn).make(cuts);
    return new Storyboard(
        concept.id() + " " + concept.hypothesis() + " (" + brief.product().name() + ")",
        look(brief, turn),
        FRAMES_A_SECOND,
        scenes,
        sound(brief, pulse));
  }

  private static Look look(Brief brief, int turn) {
    List<Palette> palettes = Palette.of(brief.brand().colours());
    Palette palette = palettes.get(Math.floorMod(turn, palettes.size()));
    return new Look(
        brief.brand().name(),
        palette.field(),
        palette.ink(),
        palette.accent(),
        brief.brand().logo(),
        brief.brand().font(),
        turn % 3 == 2 ? Look.Edge.CENTRE : Look.Edge.LEFT,
        ToneGrade.of(brief.message().tone()));
  }

  private static Sound sound(Brief brief, Optional<Pulse> pulse) {
    String music = brief.media().music();
    Duration from = pulse.map(Pulse::first).orElse(Duration.ZERO);
    return new Sound(music == null ? null : new Sound.Music(music, from), true);
  }

  private static int variant(Concept concept) {
    Matcher number = NUMBER.matcher(concept.id());
    return number.find()
        ? Integer.parseInt(number.group())
        : Math.floorMod(concept.id().hashCode(), 997);
  }
}
