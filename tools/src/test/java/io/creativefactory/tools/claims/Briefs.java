package io.creativefactory.tools.claims;

import io.creativefactory.domain.Colour;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Briefs for the tests.
public final class Briefs {
  private Briefs() {}

  public static Brief apparel() {
    return of(
        List.of("100% organic cotton", "Free returns for 30 days", "Dyed without bleach"),
        "Free shipping this week",
        List.of("cheap", "guaranteed"));
  }

  static Brief of(List<String> facts, @Nullable String offer, List<String> neverSay) {
    return in("en", facts, offer, neverSay);
  }

  static Brief in(
      String language, List<String> facts, @Nullable String offer, List<String> neverSay) {
    return new Brief(
        new Brand("Saleor Apparel", List.of(Colour.BLACK), null, null, neverSay),
        new Product(
            "Everyday Polo", URI.create("https://shop.example/polo"), Money.parse("39.00", "EUR")),
        new Message(facts, offer, List.of("plain")),
        new Audience("commuters", List.of("DE"), List.of(language)),
        new Output(Duration.ofSeconds(15), List.of(new Ratio(9, 16)), 4),
        new Budget(Money.parse("30.00", "EUR"), Budget.Objective.SALES),
        new Media(List.of(new Media.Item("polo.png", "the polo")), null),
        List.of());
  }
}
