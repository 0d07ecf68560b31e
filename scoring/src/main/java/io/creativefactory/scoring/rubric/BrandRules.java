package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import io.creativefactory.scoring.rubric.Places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Branding: whether brand and product are heard, read and seen, and how soon. Names need no
/// language.
final class BrandRules {
  private static final Finding NO_BRAND = new Finding.Unknown("nobody said whose ad it is");
  private static final Finding NO_PRODUCT = new Finding.Unknown("nobody said what is sold");

  private BrandRules() {}

  static Map<String, Rule> rules() {
    return Map.of(
        "b_brand_mention_speech", ad -> brand(ad, ad.said(), false),
        "b_brand_mention_speech_1st_5_secs", ad -> brand(ad, ad.said(), true),
        "b_brand_visuals", ad -> mark(ad, false),
        "b_brand_visuals_1st_5_secs", ad -> mark(ad, true),
        "b_product_mention_speech", ad -> product(ad, ad.said(), false),
        "b_product_mention_speech_1st_5_secs", ad -> product(ad, ad.said(), true),
        "b_product_mention_text", ad -> product(ad, ad.read(), false),
        "b_product_mention_text_1st_5_secs", ad -> product(ad, ad.read(), true),
        "b_product_visuals", ad -> packshot(ad, false),
        "b_product_visuals_1st_5_secs", ad -> packshot(ad, true));
  }

  private static Finding brand(Reading ad, Reading.Channel channel, boolean early) {
    String brand = ad.ad().subject().brand();
    return brand.isBlank() ? NO_BRAND : named(List.of(brand), "the brand", channel, early);
  }

  private static Finding product(Reading ad, Reading.Channel channel, boolean early) {
    String product = ad.ad().subject().product();
    if (product.isBlank()) {
      return NO_PRODUCT;
    }
    List<String> names = new ArrayList<>(List.of(product));
    bare(product, ad.ad().subject().brand()).ifPresent(names::add);
    return named(names, "the product", channel, early);
  }

  /// The product's name without the brand before it.
  private static Optional<String> bare(String product, String brand) {
    boolean led =
        !brand.isBlank()
            && product.length() > brand.length() + 1
            && product.regionMatches(true, 0, brand + " ", 0, brand.length() + 1);
    return led ? Optional.of(product.substring(brand.length() + 1)) : Optional.empty();
  }

  private static Finding named(
      List<String> names, String what, Reading.Channel channel, boolean early) {
    Pattern words = Words.names(names);
    String absent =
        channel.lines().isEmpty()
            ? "there are no words that could name " + what
            : "no line of " + channel.lines().size() + " names " + what;
    return early
        ? Words.early(words, channel.lines(), channel.missing(), absent + " before 5 s")
        : Words.find(words, channel.lines(), channel.missing(), absent);
  }

  /// The engine draws the mark, or the brand's name, into each scene; the gate then looks for it.
  private static Finding mark(Reading ad, boolean early) {
    Storyboard board = ad.ad().storyboard();
    Optional<QaCheck> lost =
        ad.ad().videos().stream()
            .flatMap(video -> video.qa().stream())
            .filter(check -> check.check().equals("logo"))
            .filter(check -> check.verdict() == QaCheck.Verdict.FAIL)
            .findFirst();
    if (board == null) {
      return brand(ad, ad.read(), early);
    }
    if (lost.isPresent()) {
      return new Finding.NotMet(
          "the gate did not find the mark: " + lost.get().detail(), List.of());
    }
    Place first = ad.places().scenes().getFirst();
    String what = board.look().logo() == null ? "the brand's name as its mark" : "the logo";
    return new Finding.Met(
        List.of(new Evidence.Moment(first.name(), what, first.startMs(), first.endMs())));
  }

  private static Finding packshot(Reading ad, boolean early) {
    Storyboard board = ad.ad().storyboard();
    if (board == null) {
      return new Finding.Unknown("no detector here knows the product");
    }
    List<Evidence> packs = new ArrayList<>();
    boolean other = false;
    for (int i = 0; i < board.scenes().size(); i++) {
      Place place = ad.places().scenes().get(i);
      Scene scene = board.scenes().get(i);
      if (early && place.startMs() >= Words.FIRST) {
        break;
      }
      if (scene.layout() == Layout.PACKSHOT) {
        packs.add(new Evidence.Moment(place.name(), "a packshot", place.startMs(), place.endMs()));
      }
      other |= !scene.shots().isEmpty();
    }
    if (!packs.isEmpty()) {
      return new Finding.Met(packs);
    }
    return other
        ? new Finding.Unknown(
            "no scene is a packshot; whether other pictures show the product"
                + " nobody here can tell")
        : new Finding.NotMet("only words are shown" + (early ? " before 5 s" : ""), List.of());
  }

  static Stream<Scene> scenes(Reading ad, Layout layout) {
    Storyboard board = ad.ad().storyboard();
    return board == null
        ? Stream.empty()
        : board.scenes().stream().filter(scene -> scene.layout() == layout);
  }
}
