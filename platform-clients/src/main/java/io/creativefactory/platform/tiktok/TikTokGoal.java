package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.brief.Budget.Objective;
import org.jspecify.annotations.Nullable;

/// What an objective is on TikTok. There is no objective SALES: what is sold on a website is
/// WEB_CONVERSIONS. Objectives and events:
/// https://business-api.tiktok.com/portal/docs?id=1737585562434561 and
/// https://business-api.tiktok.com/portal/docs?id=1739361474981889.
///
/// @param type of the campaign
/// @param optimise what delivery aims at
/// @param billing what is paid for
/// @param promotion where the ad leads; null where the objective has none
/// @param event the pixel's, only where a pixel counts
/// @param weekly whether a daily budget is an average over a week, as TikTok prefers where it may
record TikTokGoal(
    String type,
    String optimise,
    String billing,
    @Nullable String promotion,
    @Nullable String event,
    boolean weekly) {

  static TikTokGoal of(Objective objective) {
    return switch (objective) {
      case AWARENESS -> new TikTokGoal("REACH", "REACH", "CPM", null, null, false);
      case TRAFFIC -> new TikTokGoal("TRAFFIC", "CLICK", "CPC", "WEBSITE", null, true);
      case ENGAGEMENT -> new TikTokGoal("VIDEO_VIEWS", "ENGAGED_VIEW", "CPV", null, null, false);
      case LEADS -> new TikTokGoal("LEAD_GENERATION", "CONVERT", "OCPM", "WEBSITE", "FORM", true);
      case SALES ->
          new TikTokGoal("WEB_CONVERSIONS", "CONVERT", "OCPM", "WEBSITE", "SHOPPING", true);
      case APP_PROMOTION ->
          new TikTokGoal("APP_PROMOTION", "INSTALL", "OCPM", "APP_ANDROID", null, true);
    };
  }

  String budgetMode() {
    return weekly ? "BUDGET_MODE_DYNAMIC_DAILY_BUDGET" : "BUDGET_MODE_DAY";
  }
}
