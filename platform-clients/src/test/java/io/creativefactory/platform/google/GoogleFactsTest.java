package io.creativefactory.platform.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import io.creativefactory.platform.google.GoogleSettings.Deadlines;
import io.creativefactory.platform.google.GoogleSettings.Endpoints;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoogleFactsTest {

  @Test
  void every_country_of_the_world_has_a_number_but_those_under_embargo() {
    List<String> without =
        List.of(Locale.getISOCountries()).stream()
            .filter(each -> GeoTargets.constant(each).isEmpty())
            .toList();

    assertThat(without).containsExactlyInAnyOrder("CU", "IR", "KP");
    assertThat(GeoTargets.constant("DE")).contains("geoTargetConstants/2276");
    assertThat(GeoTargets.constant("GB")).contains("geoTargetConstants/2826");
    assertThat(GeoTargets.constant("de")).isEmpty();
  }

  @Test
  void a_customer_id_loses_its_hyphens() {
    assertThat(Samples.settings(CampaignType.DEMAND_GEN).customerId()).isEqualTo("1234567890");
    assertThatThrownBy(() -> settings("123-456", URI.create("https://a.example")))
        .hasMessageContaining("customerId '123-456' is not ten digits");
    assertThatThrownBy(() -> settings("1234567890", URI.create("http://a.example")))
        .hasMessageContaining("not an https address");
  }

  private static GoogleSettings settings(String customer, URI ads) {
    Endpoints endpoints = new Endpoints(ads, URI.create("http://127.0.0.1:1"), ads);
    return new GoogleSettings(
        endpoints, customer, null, CampaignType.DEMAND_GEN, null, true, Deadlines.usual());
  }

  @Test
  void conversion_actions_are_told_apart_by_what_they_count() {
    assertThat(counting("purchase:11, qualified-lead:12").conversionActions())
        .isEqualTo(Map.of(Happening.PURCHASE, "11", Happening.QUALIFIED_LEAD, "12"));
    assertThat(counting("11").conversionActions()).isEqualTo(Map.of(Happening.PURCHASE, "11"));
    assertThat(counting(" ").conversionActions()).isEmpty();
    assertThatThrownBy(() -> counting("sale:11")).hasMessageContaining("'sale' is nothing");
    assertThatThrownBy(() -> counting("purchase")).hasMessageContaining("'purchase' is neither");
  }

  private static GoogleSettings counting(String conversions) {
    return new GoogleSettings(
        Endpoints.real(),
        "1234567890",
        null,
        CampaignType.DEMAND_GEN,
        conversions,
        true,
        Deadlines.usual());
  }

  @Test
  void secrets_show_nothing_of_themselves() {
    GoogleSecrets secrets = new GoogleSecrets("id", "shh-1", "shh-2", "shh-3");

    assertThat(secrets.toString()).doesNotContain("shh");
    assertThat(secrets.strike("no shh-1, shh-2, shh-3"))
        .isEqualTo("no [hidden], [hidden], [hidden]");
    assertThatThrownBy(() -> new GoogleSecrets("id", "a b", "c", null))
        .hasMessage("clientSecret holds characters that no credential has");
  }

  @Test
  void nothing_but_an_id_gets_into_a_query() {
    assertThatThrownBy(() -> GoogleQuery.status(Kind.CAMPAIGN, "1 OR campaign.id > 0"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(GoogleQuery.status(Kind.AD, "22~33"))
        .contains("ad_group.id = 22 AND ad_group_ad.ad.id = 33");
    assertThatThrownBy(() -> GoogleQuery.upload("customers/1/youTubeVideoUploads/2' OR 'a'='a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
