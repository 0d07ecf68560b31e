package io.creativefactory.agents.creative;

import io.creativefactory.domain.Colour;
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
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.tools.copy.CopyJudge;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// The two briefs that all rooms try their work on, in code.
public final class SharedBriefs {
  /// For tests of everything but the choice among openings.
  public static final CopyJudge UNJUDGED = new CopyJudge.Absent("no copy model in this test");

  private SharedBriefs() {}

  public static Brief apparel() {
    return new Brief(
        new Brand(
            "Saleor Apparel",
            List.of(new Colour(0x1b4dff), new Colour(0x0b1020), Colour.WHITE),
            "logos/debian_logo.png",
            "fonts/Lato-Medium.ttf",
            List.of("cheap", "guaranteed")),
        new Product(
            "Everyday Polo", URI.create("https://shop.example/polo"), Money.parse("39.00", "EUR")),
        new Message(
            List.of("100% organic cotton", "Free returns for 30 days", "Dyed without bleach"),
            "Free shipping this week",
            List.of("plain", "confident")),
        new Audience(
            "commuters aged 25 to 44 who hate ironing", List.of("DE", "AT"), List.of("en")),
        new Output(Duration.ofSeconds(15), List.of(new Ratio(9, 16), new Ratio(1, 1)), 4),
        new Budget(Money.parse("30.00", "EUR"), Budget.Objective.SALES),
        new Media(
            List.of(
                new Media.Item("images/saleor-polo-shirt-front.png", "the polo, front"),
                new Media.Item("images/saleor-white-hoodie.png", "the hoodie"),
                new Media.Item("footage/flower.mp4", "a bud opening"),
                new Media.Item("footage/mdn_crystal.mp4", "a glass flower on wood")),
            "audio/guitar_loop.wav"),
        List.of());
  }

  public static Brief water() {
    return new Brief(
        new Brand(
            "Nordkilde",
            List.of(new Colour(0x0077b6), new Colour(0xcaf0f8), new Colour(0x03045e)),
            null,
            "fonts/Lato-Medium.ttf",
            List.of()),
        new Product(
            "Spring Water 0.5 l",
            URI.create("https://nordkilde.example"),
            Money.parse("1.20", "EUR")),
        new Message(
            List.of("Bottled at the spring", "Bottle made from 100% recycled plastic"),
            "Six for the price of five",
            List.of("calm")),
        new Audience("office buyers in small firms", List.of("DK"), List.of("en")),
        new Output(
            Duration.ofSeconds(10),
            List.of(new Ratio(9, 16), new Ratio(4, 5), new Ratio(1, 1), new Ratio(16, 9)),
            6),
        new Budget(Money.parse("200", "DKK"), Budget.Objective.LEADS),
        new Media(
            List.of(
                new Media.Item(
                    "footage/intel_bottle.mp4", "bottles being set down one after another"),
                new Media.Item("footage/cockatoo.mp4", "a cockatoo looking into the camera")),
            "audio/viper_music.mp3"),
        List.of());
  }

  public static Intel noIntel() {
    return new Intel(
        List.of(), List.of(), "the brief alone: no swipe file was imported", MadeBy.playbook(1));
  }

  /// For people who read German.
  static Brief german() {
    return with(
        with(
            apparel(),
            new Message(
                List.of("100 % Bio-Baumwolle", "Ohne Bleiche gefärbt"),
                "Kostenloser Versand",
                List.of("ruhig"))),
        new Audience("Pendler", List.of("DE"), List.of("de")));
  }

  public static Brief with(Brief brief, Message message) {
    return new Brief(
        brief.brand(),
        brief.product(),
        message,
        brief.audience(),
        brief.output(),
        brief.budget(),
        brief.media(),
        brief.lessons());
  }

  public static Brief with(Brief brief, Audience audience) {
    return new Brief(
        brief.brand(),
        brief.product(),
        brief.message(),
        audience,
        brief.output(),
        brief.budget(),
        brief.media(),
        brief.lessons());
  }

  public static Brief lasting(Brief brief, Duration duration, int variants) {
    return new Brief(
        brief.brand(),
        brief.product(),
        brief.message(),
        brief.audience(),
        new Output(duration, brief.output().formats(), variants),
        brief.budget(),
        brief.media(),
        brief.lessons());
  }
}
