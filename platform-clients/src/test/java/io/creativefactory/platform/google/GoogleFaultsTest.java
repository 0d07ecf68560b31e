package io.creativefactory.platform.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleFaultsTest {
  @TempDir Path folder;

  private static List<String> gen(NewObject object) {
    return new GoogleFaults(Samples.settings(CampaignType.DEMAND_GEN)).of(object);
  }

  private static List<String> max(NewObject object) {
    return new GoogleFaults(Samples.settings(CampaignType.PERFORMANCE_MAX)).of(object);
  }

  @Test
  void what_google_takes_has_no_fault() throws IOException {
    assertThat(gen(Samples.campaign(Objective.SALES, "39.00", "EUR"))).isEmpty();
    assertThat(max(Samples.campaign(Objective.LEADS, "39.00", "EUR"))).isEmpty();
    assertThat(gen(Samples.adSet())).isEmpty();
    assertThat(gen(Samples.ad(Samples.WORDS))).isEmpty();
    assertThat(max(Samples.ad(Samples.maxWords()))).isEmpty();
    assertThat(gen(new NewImage("Mark", picture(128, 128), Shape.LOGO))).isEmpty();
    assertThat(max(new NewImage("Wide", picture(1200, 628), Shape.LANDSCAPE))).isEmpty();
    assertThat(gen(new NewVideo("Polo 😀", picture(2, 2), false))).isEmpty();
  }

  private Path picture(int width, int height) throws IOException {
    Path file = Files.createTempFile(folder, "p", ".png");
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void ids_may_be_placeholders_and_nothing_else_that_is_no_id() {
    Content content = Samples.content(Samples.WORDS);
    assertThat(gen(new NewAd("a", "{ad_set}", null, content))).isEmpty();
    assertThat(gen(new NewAd("a", "1 OR 1=1", null, content)))
        .containsExactly("parentId '1 OR 1=1' is no id of Google");
    assertThat(gen(new NewAdSet("a", "{campaign}", Objective.SALES, Samples.REACH))).isEmpty();
  }

  @Test
  void every_fault_of_the_words_is_named_for_itself() {
    Words words =
        new Words(
            "x".repeat(120),
            List.of("Cotton that keeps its shape for years", "y".repeat(91), "Soft 🔥 polo"),
            List.of("z".repeat(95)),
            "The Polo Company of Lisbon and Porto");

    assertThat(max(Samples.ad(words)))
        .containsExactly(
            "headline holds 🔥: Google refuses emoji in ads",
            "headlines of at most 30 characters: 1 differ, Google wants 3",
            "descriptions of at most 90 characters: 0 differ, Google wants 2",
            "business 'The Polo Company of Lisbon and Porto' has 36 characters, Google takes 25");
  }

  @Test
  void a_line_that_is_too_long_is_left_out_while_enough_others_fit() {
    Words words =
        new Words(
            "x".repeat(200),
            List.of("y".repeat(140), "The polo", "Soft all summer"),
            List.of("z".repeat(200), "Free returns for 30 days."),
            "Polo Ltd");

    assertThat(gen(Samples.ad(words))).isEmpty();
    assertThat(GoogleWords.of(words, CampaignType.DEMAND_GEN).descriptions())
        .containsExactly("Free returns for 30 days.");
  }

  @Test
  void performance_max_wants_one_very_short_line_of_each() {
    Words words =
        new Words(
            "Soft",
            List.of(
                "Soft for all your summers", "Cotton that stays in shape", "Polo for long days"),
            List.of("d".repeat(61), "e".repeat(90)),
            "Polo");

    assertThat(max(Samples.ad(words)))
        .containsExactly(
            "no headline has at most 15 characters, Google wants one",
            "no description has at most 60 characters, Google wants one");
    assertThat(gen(Samples.ad(words))).isEmpty();
  }

  @Test
  void characters_of_east_asia_count_twice() {
    Words words = new Words("", List.of("柔らかいポロシャツ夏のため"), List.of("d"), "Polo");

    assertThat(GoogleWords.width("柔らかいポロシャツ夏のため")).isEqualTo(26);
    assertThat(GoogleWords.of(words, CampaignType.PERFORMANCE_MAX).headlines()).hasSize(1);
    Words more = new Words("", List.of("柔らかいポロシャツ夏のためにどうぞ"), List.of("d"), "Polo");
    assertThat(GoogleWords.of(more, CampaignType.PERFORMANCE_MAX).headlines()).isEmpty();
  }

  @Test
  void a_headline_too_long_for_the_short_place_takes_the_long_one() {
    GoogleWords placed = GoogleWords.of(Samples.WORDS, CampaignType.PERFORMANCE_MAX);

    assertThat(placed.headlines()).containsExactly("The polo", "Soft all summer");
    assertThat(placed.longHeadlines()).containsExactly("Cotton that keeps its shape for years");
    assertThat(GoogleWords.of(Samples.maxWords(), CampaignType.PERFORMANCE_MAX).longHeadlines())
        .containsExactly(Samples.WORDS.text());
  }

  @Test
  void a_missing_picture_is_named_by_its_shape() {
    Content whole = Samples.content(Samples.WORDS);
    Content none =
        new Content(
            whole.videoId(), Map.of(Shape.SQUARE, "32"), whole.words(), whole.link(), false);

    assertThat(gen(new NewAd("a", "1", null, none))).containsExactly("the LOGO picture is missing");
    assertThat(max(new NewAd("a", "1", null, none)))
        .contains("the LOGO picture is missing", "the LANDSCAPE picture is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "COVER, 300, 300, shape is COVER",
    "LANDSCAPE, 1200, 1200, 'is 1200x1200, Google wants LANDSCAPE cut 1.91:1'",
    "LANDSCAPE, 400, 209, 'is 400x209, Google wants 600x314 or more'",
    "SQUARE, 299, 299, 'is 299x299, Google wants 300x300 or more'",
    "LOGO, 127, 127, 'is 127x127, Google wants 128x128 or more'"
  })
  void pictures_have_a_shape_and_a_least_size(Shape shape, int width, int height, String why)
      throws IOException {
    assertThat(max(new NewImage("p", picture(width, height), shape)))
        .singleElement()
        .asString()
        .contains(why);
  }

  @Test
  void a_file_that_is_no_picture_or_not_there_is_a_fault() throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "not a picture");

    assertThat(max(new NewImage("p", text, Shape.LOGO)))
        .containsExactly("picture a.png is neither PNG nor JPEG nor GIF");
    assertThat(max(new NewImage("p", folder.resolve("none.png"), Shape.LOGO)))
        .containsExactly("file none.png is missing or cannot be read");
    assertThat(gen(new NewVideo("a<b", folder.resolve("none.mp4"), false)))
        .containsExactly(
            "name holds < or >, which a YouTube title must not",
            "file none.mp4 is missing or cannot be read");
  }

  @Test
  void a_country_without_a_number_and_politics_in_the_union_are_faults() {
    Reach odd = new Reach(List.of("KP", "ZZ"), "Polo", Set.of());
    Reach political = new Reach(List.of("FR"), "Polo", Set.of(SpecialCategory.POLITICS));

    assertThat(gen(new NewAdSet("a", "1", Objective.SALES, odd)))
        .containsExactly(
            "country 'KP' is none that Google shows ads in",
            "country 'ZZ' is none that Google shows ads in");
    assertThat(gen(new NewAdSet("a", "1", Objective.SALES, political)))
        .containsExactly(
            "special category is POLITICS, and Google shows no political ads in the EU");
    assertThat(gen(new NewAdSet("a", "1", Objective.SALES, new Reach(List.of(), "", Set.of()))))
        .containsExactly("countries are empty; name at least one");
  }

  @Test
  void what_a_campaign_type_cannot_do_is_a_fault() {
    NewCampaign clicks = Samples.campaign(Objective.TRAFFIC, "39.00", "EUR");
    NewCampaign nothing = Samples.campaign(Objective.APP_PROMOTION, "0.00", "EUR");

    assertThat(max(clicks))
        .containsExactly(
            "objective is TRAFFIC; Performance Max bids for conversions: SALES or LEADS");
    assertThat(gen(clicks)).isEmpty();
    assertThat(gen(Samples.campaign(Objective.SALES, "9200000000000.00", "EUR")))
        .containsExactly("daily budget is 9200000000000.00 EUR, more than Google can write down");
    assertThat(gen(nothing))
        .containsExactly(
            "daily budget is 0.00 EUR, not positive",
            "objective is APP_PROMOTION, and app campaigns are not among those we build");
    assertThat(max(Samples.adSet()))
        .contains("kind is AD_SET, and a Performance Max campaign has none");
    assertThat(gen(new NewCreative(" ", Samples.content(Samples.WORDS))))
        .containsExactly(
            "name is empty", "kind is CREATIVE, and on Google the ad itself carries the content");
    assertThat(gen(new NewAdSet("a\nb", "1", Objective.SALES, Samples.REACH)))
        .containsExactly("name holds a line break or a null character, which Google refuses");
  }
}
