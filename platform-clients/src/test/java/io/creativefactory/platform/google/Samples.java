package io.creativefactory.platform.google;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.platform.google.GoogleSettings.Deadlines;
import io.creativefactory.platform.google.GoogleSettings.Endpoints;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A polo shirt, ready for Google.
final class Samples {
  static final WriteKey KEY = new WriteKey("abc123def456");
  static final Reach REACH = new Reach(List.of("DE", "US"), "Polo Ltd", Set.of());
  static final Words WORDS =
      new Words(
          "Soft from the first day, for all the summers that come.",
          List.of("The polo", "Soft all summer", "Cotton that keeps its shape for years"),
          List.of("Free returns for 30 days.", "Made in Portugal of long-staple cotton."),
          "Polo Ltd");

  private static final String ACTIONS = "987654321, lead:987654322";

  private Samples() {}

  static GoogleSettings settings(CampaignType type) {
    return new GoogleSettings(
        Endpoints.real(), "123-456-7890", null, type, ACTIONS, true, Deadlines.usual());
  }

  static NewCampaign campaign(Objective objective, String amount, String currency) {
    return new NewCampaign("Polo sales", objective, Money.parse(amount, currency), REACH);
  }

  static NewAdSet adSet() {
    return new NewAdSet("Open", "111", Objective.SALES, REACH);
  }

  static Content content(Words words) {
    Map<Shape, String> images = Map.of(Shape.LANDSCAPE, "31", Shape.SQUARE, "32", Shape.LOGO, "33");
    Link link = new Link(CallToAction.SHOP_NOW, URI.create("https://shop.example/polo?utm_id=1"));
    return new Content("21", images, words, link, true);
  }

  static NewAd ad(Words words) {
    return new NewAd("question_no-bleach_shop-now", "222", null, content(words));
  }

  static Words maxWords() {
    return new Words(
        WORDS.text(),
        List.of("The polo", "Soft all summer", "Cotton that keeps its shape", "The polo"),
        WORDS.descriptions(),
        WORDS.business());
  }
}
