package io.creativefactory.agents.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creativefactory.agents.creative.PlaybookCreative;
import io.creativefactory.agents.creative.SharedBriefs;
import io.creativefactory.config.brief.BriefFile;
import io.creativefactory.config.brief.BriefReading;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.tools.assets.Asset;
import io.creativefactory.tools.assets.AssetLibrary;
import io.creativefactory.tools.assets.LexicalMatch;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an art director asks of all ads of one campaign, on the real media of every brief at hand.
class CampaignLooksTest {
  private static final NarrationFit FIT = new NarrationFit(new MiniLmEmbedder());
  private static final Path DATA = Path.of("../../shared/data");
  private static final Path EXAMPLE = Path.of("../examples/molu");
  private static final AssetLibrary LIBRARY =
      new AssetLibrary(new Eyes(Ffmpeg.bundled(), InstantSource.system()));

  /// @param assets the folder that its media paths start from
  record Campaign(Path brief, Path assets) {
    @Override
    public String toString() {
      return brief.getFileName() + " in " + assets.getFileName();
    }
  }

  static Stream<Campaign> campaigns() throws IOException {
    Path briefs = DATA.resolve("briefs");
    Stream<Campaign> example =
        Stream.of(new Campaign(EXAMPLE.resolve("brief.yaml"), EXAMPLE.resolve("media")));
    if (!Files.isDirectory(briefs)) {
      return Stream.concat(example, Stream.of(new Campaign(briefs, DATA)));
    }
    try (Stream<Path> files = Files.list(briefs)) {
      List<Campaign> shared =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(file -> new Campaign(file, DATA))
              .toList();
      return Stream.concat(example, shared.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void no_two_variants_open_alike(Campaign campaign) {
    Brief brief = read(campaign);
    List<Concept> concepts = concepts(brief);
    List<Scene> openings = new ArrayList<>();
    List<Object> firsts = new ArrayList<>();
    for (Concept concept : concepts) {
      Storyboard board = cut(campaign, brief, concept);
      openings.add(board.scenes().getFirst());
      firsts.add(List.of(board.look().field(), board.scenes().getFirst().shots()));
    }
    assertThat(concepts).extracting(Concept::hook).doesNotHaveDuplicates();
    assertThat(openings).extracting(Scene::layout).doesNotHaveDuplicates();
    assertThat(firsts).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void an_opening_shows_something_that_moves(Campaign campaign) {
    for (Storyboard board : boards(campaign)) {
      Scene first = board.scenes().getFirst();
      assertThat(first.shots()).isNotEmpty();
      assertThat(
              first.move() != Scene.Move.NONE || first.shots().getFirst() instanceof Shot.Footage)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void what_has_nothing_to_do_with_the_product_never_stands_for_it(Campaign campaign) {
    Brief brief = read(campaign);
    List<Asset> media = LIBRARY.catalogue(campaign.assets(), brief.media());
    Subject subject = Subject.of(brief, media, new LexicalMatch());
    Set<String> strangers =
        media.stream()
            .filter(asset -> !subject.shows(asset))
            .map(Asset::path)
            .collect(Collectors.toSet());
    for (Concept concept : concepts(brief)) {
      List<Scene> scenes = cut(campaign, brief, concept).scenes();
      List<String> seen = paths(scenes).filter(strangers::contains).toList();
      assertThat(seen).doesNotHaveDuplicates();
      if (concept.hook() != HookType.PATTERN_INTERRUPT) {
        assertThat(paths(scenes.subList(0, 1))).noneMatch(strangers::contains);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void neighbours_do_not_look_alike(Campaign campaign) {
    for (Storyboard board : boards(campaign)) {
      List<Scene> scenes = board.scenes();
      for (int i = 1; i < scenes.size(); i++) {
        assertThat(List.of(scenes.get(i).layout(), scenes.get(i).shots()))
            .as(board.title() + " " + scenes.get(i).id())
            .isNotEqualTo(List.of(scenes.get(i - 1).layout(), scenes.get(i - 1).shots()));
      }
      assertThat(scenes).filteredOn(s -> s.layout() == Layout.PACKSHOT).hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void marks_are_short_whole_units_of_the_hook_and_the_money(Campaign campaign) {
    for (Storyboard board : boards(campaign)) {
      for (Scene scene : board.scenes()) {
        for (Text text : scene.texts()) {
          assertThat(text.emphasis().length()).as(text.words()).isLessThanOrEqualTo(16);
          if (text.entrance() == Text.Entrance.STRIKE) {
            assertThat(text.emphasis()).doesNotContain(" ");
          }
        }
        assertThat(wordsBeside(scene)).noneMatch(words -> words.contains(number(scene)));
      }
    }
  }

  private static String number(Scene scene) {
    return scene.texts().stream()
        .filter(text -> text.role() == Text.Role.NUMBER)
        .map(Text::words)
        .findFirst()
        .orElse("no number here");
  }

  private static List<String> wordsBeside(Scene scene) {
    return scene.texts().stream()
        .filter(text -> text.role() != Text.Role.NUMBER)
        .map(Text::words)
        .toList();
  }

  private static Stream<String> paths(List<Scene> scenes) {
    return scenes.stream().flatMap(scene -> scene.shots().stream()).map(Shot::path);
  }

  private static List<Storyboard> boards(Campaign campaign) {
    Brief brief = read(campaign);
    return concepts(brief).stream().map(concept -> cut(campaign, brief, concept)).toList();
  }

  private static List<Concept> concepts(Brief brief) {
    return new PlaybookCreative(SharedBriefs.UNJUDGED).write(brief, SharedBriefs.noIntel());
  }

  private static Storyboard cut(Campaign campaign, Brief brief, Concept concept) {
    return new PlaybookEditor(LIBRARY, new LexicalMatch(), FIT)
        .cut(brief, concept, campaign.assets(), 0);
  }

  private static Brief read(Campaign campaign) {
    assumeTrue(Files.exists(campaign.brief()), "the shared data folder is not here");
    return switch (BriefFile.read(campaign.brief(), campaign.assets())) {
      case BriefReading.Read read -> read.brief();
      case BriefReading.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
    };
  }
}
