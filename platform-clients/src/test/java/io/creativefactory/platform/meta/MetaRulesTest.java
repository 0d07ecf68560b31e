package io.creativefactory.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetaRulesTest {
  @TempDir Path folder;

  private static NewCampaign campaign(String name, String amount, String currency, Reach reach) {
    return new NewCampaign(name, Objective.SALES, Money.parse(amount, currency), reach);
  }

  private static Reach reach(String country, String payer, SpecialCategory... special) {
    return new Reach(List.of(country), payer, Set.of(special));
  }

  private static NewCreative creative(String text, List<String> headlines, String link) {
    Content content =
        new Content(
            "{video}",
            Map.of(Shape.COVER, "{image}"),
            new Words(text, headlines, List.of(), "Polo"),
            new Link(CallToAction.SHOP_NOW, URI.create(link)),
            false);
    return new NewCreative("c", content);
  }

  private static NewAdSet adSet(Reach reach) {
    return new NewAdSet("s", "{campaign}", Objective.SALES, reach);
  }

  static Stream<Arguments> sound() {
    return Stream.of(
        Arguments.of(campaign("Polo \uD83D\uDC4D", "30.00", "EUR", reach("DE", "Polo Ltd"))),
        Arguments.of(campaign("x".repeat(86), "30.00", "EUR", reach("DE", "Polo Ltd"))),
        Arguments.of(campaign("p", "9", "USD", reach("US", "", SpecialCategory.HOUSING))),
        Arguments.of(adSet(reach("US", ""))),
        Arguments.of(
            creative(
                "Soft",
                List.of("The polo"),
                "https://shop.example/?a={{ad.id}}".replace("{", "%7B").replace("}", "%7D"))),
        Arguments.of(new NewAd("a", "{ad_set}", "{creative}", MetaRulesTest.content())));
  }

  private static Content content() {
    return creative("Soft", List.of("The polo"), "https://shop.example/").content();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void what_is_sound_has_no_fault(NewObject object) {
    assertThat(MetaRules.faults(object)).isEmpty();
  }

  static Stream<Arguments> faulty() {
    Reach germany = reach("DE", "Polo Ltd");
    return Stream.of(
        Arguments.of(campaign(" ", "30.00", "EUR", germany), "name is empty"),
        Arguments.of(campaign("x".repeat(87), "30.00", "EUR", germany), "has 87 characters"),
        Arguments.of(campaign("a\nb", "30.00", "EUR", germany), "line breaks"),
        Arguments.of(campaign("a\uD83D", "30.00", "EUR", germany), "half of an emoji"),
        Arguments.of(campaign("a", "0.00", "EUR", germany), "not more than nothing"),
        Arguments.of(campaign("a", "10000.50", "HUF", germany), "more decimals"),
        Arguments.of(campaign("a", "12.345", "KWD", germany), "more decimals"),
        Arguments.of(campaign("a", "1.00", "EUR", reach("UK", "p")), "'UK'"),
        Arguments.of(
            campaign("a", "1.00", "EUR", new Reach(List.of(), "p", Set.of())),
            "countries are empty"),
        Arguments.of(
            campaign("a", "1.00", "EUR", reach("DE", "p", SpecialCategory.POLITICS)), "in the EU"),
        Arguments.of(
            campaign("a", "1.00", "EUR", reach("US", "p", SpecialCategory.POLITICS)),
            "confirmed person"),
        Arguments.of(adSet(reach("FR", " ")), "names who pays"),
        Arguments.of(adSet(reach("US", "x".repeat(513))), "payer has 513"),
        Arguments.of(creative(" ", List.of("h"), "https://a.example"), "text is missing"),
        Arguments.of(creative("t", List.of(), "https://a.example"), "headline is missing"),
        Arguments.of(
            creative("x".repeat(2201), List.of("h"), "https://a.example"), "text has 2201"),
        Arguments.of(creative("t", List.of("x".repeat(256)), "https://a.example"), "headline has"),
        Arguments.of(creative("t", List.of("h"), "ftp://a.example"), "no web address"),
        Arguments.of(new NewAd("a", "{ad_set}", null, content()), "creative is missing"));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void each_fault_is_one_sentence_that_names_the_field(NewObject object, String part) {
    assertThat(MetaRules.faults(object))
        .singleElement()
        .satisfies(each -> assertThat(each).contains(part));
  }

  @Test
  void several_faults_are_all_told() {
    assertThat(MetaRules.faults(campaign("", "0.00", "EUR", reach("UK", "")))).hasSize(3);
  }

  @Test
  void a_file_that_is_empty_or_missing_is_told_so() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));

    assertThat(MetaRules.faults(new NewVideo("v", empty, true)))
        .containsExactly("video empty.mp4 is empty");
    assertThat(MetaRules.faults(new NewVideo("v", folder.resolve("no.mp4"), true)))
        .containsExactly("video no.mp4 cannot be read");
  }
}
