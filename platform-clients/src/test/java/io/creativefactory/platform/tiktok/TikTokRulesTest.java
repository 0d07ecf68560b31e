package io.creativefactory.platform.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.WriteKey;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Reply;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.tiktok.TikTokSettings.Deadlines;
import io.creativefactory.platform.tiktok.TikTokSettings.Identity;
import io.creativefactory.platform.tiktok.TikTokSettings.Pixel;
import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokRulesTest {
  private static final WriteKey KEY = new WriteKey("abc123def456");
  private static final Reach GERMANY = new Reach(List.of("DE"), "Polo Ltd", Set.of());
  private final TikTokFaults faults = new TikTokFaults(settings(Style.REGULAR, true));

  private static TikTokSettings settings(Style style, boolean pixel) {
    @Nullable Pixel counts = pixel ? new Pixel("5", "CODE") : null;
    return new TikTokSettings(
        URI.create("https://business-api.tiktok.com"),
        "7300",
        style,
        new Identity("CUSTOMIZED_USER", "9", null),
        counts,
        null,
        false,
        Deadlines.usual());
  }

  private static NewCampaign campaign(String name, String daily, String currency) {
    return new NewCampaign(name, Objective.SALES, Money.parse(daily, currency), GERMANY);
  }

  private static NewAd ad(String text, String... headlines) {
    return new NewAd(
        "a_b_c",
        "{adset}",
        null,
        new Content(
            "{video}",
            Map.of(Shape.COVER, "{image}"),
            new Words(text, List.of(headlines), List.of(), "Polo Ltd"),
            new Link(CallToAction.GET_OFFER, URI.create("https://shop.example/?utm_id=1")),
            true));
  }

  @Test
  void what_is_right_has_no_faults() {
    assertThat(faults.of(campaign("Polo", "60.00", "EUR"))).isEmpty();
    assertThat(faults.of(new NewAdSet("Open", "{campaign}", Objective.SALES, GERMANY))).isEmpty();
    assertThat(faults.of(ad("Soft polo for every day"))).isEmpty();
  }

  @Test
  void each_fault_is_one_sentence_that_names_its_field() {
    Reach wrong = new Reach(List.of("Germany"), "", Set.of(SpecialCategory.POLITICS));
    NewCampaign campaign =
        new NewCampaign("Sale 🎉", Objective.APP_PROMOTION, Money.parse("49.99", "USD"), wrong);

    assertThat(faults.of(campaign))
        .satisfiesExactly(
            each -> assertThat(each).contains("name", "🎉"),
            each -> assertThat(each).contains("objective", "app id"),
            each -> assertThat(each).contains("daily budget is 49.99 USD", "50.00 USD"),
            each -> assertThat(each).contains("country 'Germany'"),
            each -> assertThat(each).contains("POLITICS"));
    assertThat(faults.of(new NewVideo("Clip", Path.of("gone.wmv"), false)))
        .satisfiesExactly(
            each -> assertThat(each).contains("none of mp4"),
            each -> assertThat(each).contains("cannot be read"));
  }

  @Test
  void a_chinese_character_counts_as_two() {
    assertThat(TikTokText.width("polo 柔软")).isEqualTo(9);
    assertThat(faults.of(campaign("柔".repeat(249), "60.00", "EUR"))).isEmpty();
    assertThat(faults.of(campaign("柔".repeat(250), "60.00", "EUR")))
        .singleElement()
        .asString()
        .contains("500 characters", "498");
    assertThat(TikTokText.fault("柔".repeat(50))).isEmpty();
    assertThat(TikTokText.fault("柔".repeat(51))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ask @polo",
        "#polo",
        "See www.polo.example",
        "polo.com",
        "Hi {name}",
        "Wow 🎉"
      })
  void what_an_ad_must_not_say_is_a_fault(String text) {
    assertThat(faults.of(ad(text))).singleElement().asString().startsWith("text ");
  }

  @Test
  void a_headline_speaks_where_the_text_is_too_long() {
    RegularWire wire = new RegularWire(settings(Style.REGULAR, true));
    NewAd ad = ad("x".repeat(101), "The polo that stays soft");

    assertThat(faults.of(ad)).isEmpty();
    assertThat(wire.ad("n", ad).path("creatives").path(0).path("ad_text").asString())
        .isEqualTo("The polo that stays soft");
  }

  @Test
  void without_a_pixel_nothing_can_be_sold_and_smart_plus_is_for_sales_and_leads() {
    TikTokFaults blind = new TikTokFaults(settings(Style.REGULAR, false));
    TikTokFaults smart = new TikTokFaults(settings(Style.SMART_PLUS, true));
    NewAdSet traffic = new NewAdSet("Open", "1", Objective.TRAFFIC, GERMANY);

    assertThat(blind.of(campaign("Polo", "60.00", "EUR")))
        .singleElement()
        .asString()
        .contains("pixel");
    assertThat(smart.of(traffic)).singleElement().asString().contains("SALES and LEADS");
  }

  @Test
  void a_preview_shows_exactly_what_would_leave_and_calls_nobody() {
    try (Transport transport = Transport.real()) {
      TikTokConnection tiktok =
          new TikTokConnection(
              settings(Style.REGULAR, true), new TikTokSecrets("secret-token"), transport);

      Payload campaign = tiktok.ads().preview(KEY, campaign("Polo", "60.50", "EUR"));
      Payload ad = tiktok.ads().preview(KEY, ad("Soft"));
      Payload set =
          tiktok.ads().preview(KEY, new NewAdSet("Open", "{campaign}", Objective.SALES, GERMANY));

      assertThat(campaign.path()).isEqualTo("/open_api/v1.3/campaign/create/");
      assertThat(campaign.body().toString())
          .contains("\"budget\":60.50", "\"operation_status\":\"DISABLE\"", "Polo #abc123def456")
          .doesNotContain("secret-token");
      assertThat(ad.body().path("creatives").path(0).path("landing_page_url").asString())
          .isEqualTo("https://shop.example/?utm_id=1");
      assertThat(ad.body().toString()).contains("SELF_DISCLOSURE", "SHOP_NOW", "{video}");
      assertThat(set.body().toString()).contains("{location_of_DE}", "{now}");
    }
  }

  @Test
  void the_key_is_a_number_of_64_bits() {
    assertThat(TikTokWire.requestId(new WriteKey("zzzzzzzzzzzz"))).isEqualTo("4738381338321616895");
    assertThat(TikTokWire.requestId(new WriteKey("000000000001"))).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "200, 40100, RATE_LIMITED",
    "200, 40016, RATE_LIMITED",
    "200, 40132, RATE_LIMITED",
    "200, 40133, RATE_LIMITED",
    "200, 40105, FORBIDDEN",
    "200, 40104, FORBIDDEN",
    "200, 40001, FORBIDDEN",
    "200, 40102, EXPIRED",
    "200, 40002, REJECTED",
    "200, 40900, REJECTED",
    "200, 40007, GONE",
    "200, 50000, TRANSIENT",
    "200, 51065, TRANSIENT",
    "200, 61000, TRANSIENT",
    "200, 20001, UNREADABLE"
  })
  void the_code_inside_an_answer_says_what_happened(int status, int code, Refusal.Kind kind) {
    String body = "{\"code\":%d,\"message\":\"why\",\"request_id\":\"r1\"}".formatted(code);

    Outcome.Bad bad = (Outcome.Bad) read(status, body);

    assertThat(bad.refusal().kind()).isEqualTo(kind);
    assertThat(bad.refusal().reference()).contains("code " + code, "request r1");
    assertThat(bad.refusal().words()).startsWith("why");
  }

  @ParameterizedTest
  @CsvSource({"503, TRANSIENT", "429, RATE_LIMITED", "200, UNREADABLE", "404, TRANSIENT"})
  void what_is_not_tiktoks_own_answer_is_judged_by_its_status(int status, Refusal.Kind kind) {
    assertThat(((Outcome.Bad) read(status, "<html>")).refusal().kind()).isEqualTo(kind);
  }

  private static Outcome read(int status, String body) {
    TikTokDialect dialect =
        new TikTokDialect(
            settings(Style.REGULAR, true).api(), new TikTokSecrets("secret-token")::strike);
    return dialect.read(
        TikTokCall.get("campaign/get/", Map.of()), new Reply(status, Headers.of(), body));
  }

  @Test
  void settings_and_secrets_refuse_what_cannot_be() {
    assertThat(new TikTokSecrets("secret-token")).hasToString("TikTokSecrets[[hidden]]");
    assertThatThrownBy(() -> new TikTokSecrets("a b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Identity("BC_AUTH_TT", "9", null)).hasMessageContaining("center");
    assertThatThrownBy(() -> new Identity("SOMEBODY", "9", null)).hasMessageContaining("SOMEBODY");
    assertThatThrownBy(() -> new Pixel("CODE", "5")).hasMessageContaining("not a number");
    assertThatThrownBy(() ->
            new TikTokSettings(
                URI.create("http://tiktok.example"),
                "1",
                Style.REGULAR,
                new Identity("TT_USER", "9", null),
                null,
                null,
                false,
                Deadlines.usual()))
        .hasMessageContaining("https");
  }
}
