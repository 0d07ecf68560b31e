package io.creativefactory.graph;

import io.creativefactory.domain.Colour;
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
import io.creativefactory.domain.brief.Rivals;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.creative.Script.Beat;
import io.creativefactory.domain.creative.Script.Claim;
import io.creativefactory.domain.creative.Script.Role;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What the tests start from: a brief of a soap, its concepts and storyboards.
public final class Briefs {
  public static final Ratio TALL = Ratio.parse("9:16");
  public static final Ratio SQUARE = Ratio.parse("1:1");
  public static final Money DAILY = Money.parse("40.00", "EUR");
  private static final List<HookType> HOOKS = List.of(HookType.values());
  static final MadeBy TEST = new MadeBy("test", "1");

  private Briefs() {}

  /// Two formats.
  public static Brief of(int variants) {
    return new Brief(
        new Brand("Lumo", List.of(Colour.parse("#1b4dff")), null, null, List.of()),
        new Product("Soap", URI.create("https://lumo.example/soap?a=1"), null),
        new Message(List.of("No bleach"), "2 for 1", List.of("plain")),
        new Audience("People who wash", List.of("DE"), List.of("en")),
        new Output(Duration.ofSeconds(6), List.of(TALL, SQUARE), variants),
        new Budget(DAILY, Budget.Objective.SALES),
        new Media(List.of(new Media.Item("soap.png", "the soap")), null),
        List.of());
  }

  /// Of one variant, for people there, with rivals who sell such things.
  public static Brief against(Rivals rivals, String... countries) {
    Brief plain = of(1);
    Product soap = plain.product();
    return new Brief(
        plain.brand(),
        new Product(soap.name(), soap.url(), soap.price(), rivals),
        plain.message(),
        new Audience(plain.audience().who(), List.of(countries), plain.audience().languages()),
        plain.output(),
        plain.budget(),
        plain.media(),
        List.of());
  }

  public static Concept concept(int number, String hookLine) {
    Script script =
        new Script(
            List.of(
                new Beat(Role.HOOK, hookLine, "", Duration.ofSeconds(3), "soap", List.of()),
                new Beat(
                    Role.SOLUTION,
                    "No bleach",
                    "",
                    Duration.ofSeconds(3),
                    "soap",
                    List.of(new Claim("No bleach", Script.Source.FACT, "No bleach")))));
    return new Concept(
        "v" + number,
        "no bleach",
        HOOKS.get(number % HOOKS.size()),
        CallToAction.SHOP_NOW,
        Framework.PAS,
        script,
        "the brief says so",
        TEST);
  }

  public static Storyboard storyboard(Concept concept, int attempt) {
    String title = concept.id() + " " + concept.script().hookLine() + ", cut " + attempt;
    Scene scene =
        new Scene(
            "s1",
            Duration.ofSeconds(6),
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
    return new Storyboard(title, look, 30, List.of(scene), new Sound(null, false));
  }

  public static Placement placement(Ratio ratio) {
    return new Placement(
        ratio,
        new PixelSize(ratio.width() * 10, ratio.height() * 10),
        new Placement.Margins(0, 0, 0, 0),
        new Placement.Loudness(-14, -1));
  }
}
