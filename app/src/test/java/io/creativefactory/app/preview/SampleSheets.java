package io.creativefactory.app.preview;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.launch.LaunchSheet.Line;
import io.creativefactory.graph.launch.LaunchSheet.Standing;
import io.creativefactory.platform.Automation;
import io.creativefactory.platform.Payload;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// A launch that is ready on one platform, stands on another and would be refused by the third.
final class SampleSheets {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private SampleSheets() {}

  static List<LaunchSheet> all() {
    Money daily = Money.parse("20.00", "EUR");
    return List.of(
        new LaunchSheet(
            "meta",
            true,
            daily,
            List.of(),
            meta(),
            new LaunchSheet.Approval(
                "5ee7",
                "Ada",
                SampleCreatives.NOW,
                List.of(new LaunchSheet.Change("campaign: daily_budget", "3000", "2000")),
                ""),
            List.of(
                new LaunchSheet.Label(
                    "DE", LaunchSheet.Duty.OPEN, "Article 50(4), in force 2026-08-02"),
                new LaunchSheet.Label(
                    "BR", LaunchSheet.Duty.UNKNOWN, "no rule of this country is on file here")),
            new LaunchSheet.Automated(
                true,
                new Automation("Advantage+", false, List.of("the audience is not open")),
                "")),
        new LaunchSheet("google", true, daily, List.of(), google()),
        new LaunchSheet(
            "tiktok",
            true,
            daily,
            List.of(
                "budget: 20.00 EUR a day for TikTok, which takes 50.00 EUR and more; raise budget.daily or choose fewer platforms"),
            List.of()));
  }

  private static List<Line> meta() {
    return List.of(
        line(
            "campaign",
            Kind.CAMPAIGN,
            "/v26.0/act_100000000000001/campaigns",
            """
            {"name": "nordkilde-spring-water_0b1c2d3e #k2j9x0ab41qz", "status": "PAUSED",
             "objective": "OUTCOME_SALES", "special_ad_categories": [], "daily_budget": "2000",
             "bid_strategy": "LOWEST_COST_WITHOUT_CAP"}
            """),
        line(
            "ad-set",
            Kind.AD_SET,
            "/v26.0/act_100000000000001/adsets",
            """
            {"name": "nordkilde-spring-water_0b1c2d3e #p0c4m8tt19xw", "campaign_id": "{campaign}",
             "targeting": {"geo_locations": {"countries": ["DE", "AT"]},
                           "targeting_automation": {"advantage_audience": 1}},
             "dsa_payor": "Nordkilde"}
            """));
  }

  private static List<Line> google() {
    Line campaign =
        line(
            "campaign",
            Kind.CAMPAIGN,
            "/v26/customers/1234567890/googleAds:mutate",
            """
            {"mutateOperations": [{"campaignBudgetOperation": {"create":
              {"name": "nordkilde #k2j9x0ab41qz", "amountMicros": "20000000"}}}]}
            """);
    return List.of(
        new Line(
            campaign.slot(),
            campaign.kind(),
            campaign.payload(),
            Standing.STANDS,
            "customers/1234567890/campaigns/42"));
  }

  private static Line line(String slot, Kind kind, String path, String body) {
    return new Line(
        slot, kind, new Payload("POST", path, JSON.readTree(body)), Standing.PLANNED, null);
  }
}
