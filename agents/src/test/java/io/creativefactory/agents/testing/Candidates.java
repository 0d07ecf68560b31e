package io.creativefactory.agents.testing;

import io.creativefactory.agents.testing.TestingAgent.Candidate;
import io.creativefactory.domain.Colour;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.Money;
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
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.testing.Assessment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the tests of this stage start from.
final class Candidates {
  static final Figure UNKNOWN = new Figure.Unknown("no trained model: 0 of 100 outcomes");

  private Candidates() {}

  static Candidate candidate(String id, HookType hook, String angle, String picture) {
    return new Candidate(
        concept(id, hook, angle), storyboard(picture), assessment(id, new TreeMap<>(), UNKNOWN));
  }

  static Candidate with(Candidate candidate, Figure ctr) {
    Assessment before = candidate.assessment();
    return new Candidate(
        candidate.concept(),
        candidate.storyboard(),
        assessment(before.variant(), before.features(), ctr));
  }

  static Candidate with(Candidate candidate, Map<String, Figure> features) {
    Assessment before = candidate.assessment();
    return new Candidate(
        candidate.concept(),
        candidate.storyboard(),
        assessment(before.variant(), new TreeMap<>(features), before.ctr()));
  }

  private static Assessment assessment(
      String variant, SortedMap<String, Figure> features, Figure ctr) {
    return new Assessment(
        variant, features, ctr, UNKNOWN, List.of(), List.of(), MadeBy.playbook(1));
  }

  static Concept concept(String id, HookType hook, String angle) {
    Script.Beat beat =
        new Script.Beat(Script.Role.HOOK, "Hello", "", Duration.ofSeconds(2), "", List.of());
    return new Concept(
        id,
        angle,
        hook,
        CallToAction.SHOP_NOW,
        Framework.AIDA,
        new Script(List.of(beat, beat)),
        "a test",
        MadeBy.playbook(1));
  }

  static Storyboard storyboard(String picture) {
    Scene scene =
        new Scene(
            "s1",
            Duration.ofSeconds(4),
            5,
            Layout.FULL_BLEED,
            List.of(new Shot.Still(picture, Shot.Focus.CENTRE)),
            List.of(),
            Staging.of(Scene.Move.NONE, Scene.Transition.CUT),
            "");
    return new Storyboard(
        "a test",
        new Look(
            "Acme",
            Colour.BLACK,
            Colour.WHITE,
            Colour.WHITE,
            null,
            null,
            Look.Edge.LEFT,
            Grade.GENTLE),
        30,
        List.of(scene),
        new Sound(null, false));
  }

  static Brief brief(String daily) {
    return new Brief(
        new Brand("Acme", List.of(Colour.BLACK), null, null, List.of()),
        new Product("Polo", URI.create("https://shop.example/polo"), null),
        new Message(List.of("100% organic cotton"), null, List.of("plain")),
        new Audience("commuters", List.of("DE"), List.of("en")),
        new Output(Duration.ofSeconds(15), List.of(Ratio.parse("9:16")), 4),
        new Budget(Money.parse(daily, "EUR"), Budget.Objective.SALES),
        new Media(List.of(new Media.Item("a.png", "the polo")), null),
        List.of());
  }
}
