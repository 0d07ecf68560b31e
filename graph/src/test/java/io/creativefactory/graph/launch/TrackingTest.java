package io.creativefactory.graph.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.platform.NewObject.Link;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {
  private static final String MARKS = "utm_source=a&utm_medium=b&utm_campaign=c&utm_content=d";

  @Test
  void an_address_with_each_mark_once_is_fine() {
    assertThat(faults("https://shop.example/a?" + MARKS, "meta")).isEmpty();
  }

  @Test
  void a_mark_that_the_page_brings_itself_stands_twice_and_is_told() {
    assertThat(faults("https://shop.example/a?utm_source=old&" + MARKS, "meta"))
        .singleElement()
        .asString()
        .contains("utm_source 2 times");
  }

  @ParameterizedTest
  @CsvSource({
    "tiktok, __CAMPAIGN_ID__",
    "meta, %7B%7Bad.id%7D%7D",
    "google, %7Bcampaignid%7D",
  })
  void a_platforms_own_macro_is_fine(String platform, String macro) {
    assertThat(faults("https://shop.example/a?x=" + macro + "&" + MARKS, platform)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "meta, __CAMPAIGN_ID__, __CAMPAIGN_ID__",
    "meta, %7B%7Bad.idd%7D%7D, {{ad.idd}}",
    "meta, %7B%7Bad.id%7D, {",
    "google, %7B%7Bad.id%7D%7D, {{ad.id}}",
  })
  void a_macro_that_nobody_fills_in_is_told(String platform, String macro, String said) {
    assertThat(faults("https://shop.example/a?x=" + macro + "&" + MARKS, platform))
        .isNotEmpty()
        .first()
        .asString()
        .contains("'" + said);
  }

  @Test
  void a_page_without_https_is_told() {
    assertThat(faults("http://shop.example/a?" + MARKS, "meta"))
        .singleElement()
        .asString()
        .contains("not https");
  }

  private static List<String> faults(String address, String platform) {
    return Tracking.faults(new Link(CallToAction.SHOP_NOW, URI.create(address)), platform);
  }
}
