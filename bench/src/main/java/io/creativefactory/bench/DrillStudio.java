package io.creativefactory.bench;

import io.creativefactory.agents.creative.CreativeAgent;
import io.creativefactory.agents.testing.TestingAgent;
import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Audience;
import io.creativefactory.domain.brief.Brand;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Budget;
import io.creativefactory.domain.brief.Media;
import io.creativefactory.domain.brief.Message;
import io.creativefactory.domain.brief.Output;
import io.creativefactory.domain.brief.Product;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.TestPlan;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.render.RenderOrder;
import io.creativefactory.tools.council.Council;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A studio that costs nothing, for drills of what comes after it: the same few words for every ad,
/// a small file in place of each video, a real poster.
final class DrillStudio implements CreativeAgent, TestingAgent {
  private static final MadeBy DRILL = new MadeBy("drill", "1");
  private static final Ratio TALL = new Ratio(9, 16);
  private static final HookType[] HOOKS = HookType.values();

  static Brief brief(int number, int variants) {
    return new Brief(
        new Brand("Lumo", List.of(Colour.parse("#1b4dff")), "logo.png", null, List.of()),
        new Product("Soap No " + number, URI.create("https://lumo.example/soap"), null),
        new Message(List.of("No bleach", "Made of plants"), null, List.of("plain")),
        new Audience("People who wash", List.of("DE"), List.of("en"), List.of()),
        new Output(Duration.ofSeconds(10), List.of(TALL), variants),
        new Budget(Money.parse("180.00", "EUR"), Budget.Objective.SALES),
        new Media(List.of(new Media.Item("logo.png", "the mark")), null),
        List.of());
  }

  ProductionLine.Minds minds() {
    return new ProductionLine.Minds(
        (_, _, _) -> new Intel(List.of(), List.of(), "the brief alone", DRILL),
        this,
        (_, concept, _, attempt) -> storyboard(concept, attempt),
        this,
        _ -> {
          throw new IllegalStateException("no ad of the drill has figures");
        },
        docket ->
            docket.entries().stream().map(entry -> new Council.Heard(entry, hearing())).toList());
  }

  private static Hearing hearing() {
    return new Hearing(
        new CouncilVerdict(
            "1", new CouncilVerdict.Ruling.Agreed(0.5, 0.1), List.of(), Instant.EPOCH),
        new RubricReport("1", RubricReport.Form.SHORT, "en", List.of()));
  }

  @Override
  public List<Concept> write(Brief brief, Intel intel) {
    return IntStream.rangeClosed(1, brief.output().variants())
        .mapToObj(DrillStudio::concept)
        .toList();
  }

  @Override
  public Concept revise(Brief brief, Concept concept, Decision.RequestChanges changes) {
    throw new IllegalStateException("nobody asks for changes in the drill");
  }

  private static Concept concept(int number) {
    Script script =
        new Script(
            List.of(
                beat(Script.Role.HOOK, "Which soap is this?", List.of()),
                beat(
                    Script.Role.SOLUTION,
                    "No bleach",
                    List.of(new Script.Claim("No bleach", Script.Source.FACT, "No bleach")))));
    return new Concept(
        "v" + number,
        "no bleach",
        HOOKS[number % HOOKS.length],
        CallToAction.SHOP_NOW,
        Framework.PAS,
        script,
        "the brief says so",
        DRILL);
  }

  private static Script.Beat beat(Script.Role role, String text, List<Script.Claim> claims) {
    return new Script.Beat(role, text, "", Duration.ofSeconds(5), "soap", claims);
  }

  private static Storyboard storyboard(Concept concept, int attempt) {
    Scene scene =
        new Scene(
            "s1",
            Duration.ofSeconds(10),
            5,
            Layout.STATEMENT,
            List.of(),
            List.of(),
            Staging.of(Scene.Move.NONE, Scene.Transition.CUT),
            "");
    Look look =
        new Look(
            "Lumo",
            Colour.WHITE,
            Colour.BLACK,
            Colour.parse("#1b4dff"),
            null,
            null,
            Look.Edge.LEFT,
            Grade.GENTLE);
    String title = concept.id() + ", cut " + attempt;
    return new Storyboard(title, look, 30, List.of(scene), new Sound(null, false));
  }

  @Override
  public Assessment assess(
      Brief brief, Concept concept, Storyboard storyboard, List<Video> videos) {
    Figure unknown = new Figure.Unknown("nothing is scored in the drill");
    return new Assessment(
        concept.id(), new TreeMap<>(), unknown, unknown, List.of(), List.of(), DRILL);
  }

  @Override
  public TestPlan plan(Brief brief, List<Candidate> candidates) {
    double share = 1.0 / candidates.size();
    return new TestPlan(
        "hook",
        candidates.stream()
            .map(each ->
                new TestPlan.Arm(
                    each.concept().id(),
                    each.concept().hypothesis(),
                    share,
                    TestPlan.Outlook.NOT_ASKED))
            .toList(),
        List.of(),
        new Figure.Unknown("no base rate"),
        TestPlan.NOT_ASKED,
        List.of(),
        Duration.ofDays(3),
        DRILL);
  }

  /// A file that no other ad shares, for platforms know equal pictures by their content.
  static Video film(RenderOrder order) {
    String id = order.variant() + "-" + order.placement().ratio().slug();
    try {
      Files.createDirectories(order.folder());
      Path file = order.folder().resolve(id + ".mp4");
      Path poster = order.folder().resolve(id + ".png");
      Files.writeString(file, "drill " + order.folder() + " " + id);
      picture(poster, order.folder().hashCode());
      return new Video(
          order.variant(),
          order.placement().ratio(),
          file.toString(),
          Sha256.of(file),
          order.storyboard().length(),
          new PixelSize(1080, 1920),
          Sidecars.posterOnly(poster.toString()),
          List.of(new QaCheck("drill", QaCheck.Verdict.PASS, "nothing to see")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param seed of its colour, so that two pictures differ
  static void picture(Path file, int seed) throws IOException {
    BufferedImage image = new BufferedImage(1080, 1920, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(seed & 0xffffff));
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }
}
