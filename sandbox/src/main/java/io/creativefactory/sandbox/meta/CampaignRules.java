package io.creativefactory.sandbox.meta;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a campaign must be.
final class CampaignRules {
  private static final Set<String> OBJECTIVES =
      Set.of(
          "OUTCOME_AWARENESS",
          "OUTCOME_TRAFFIC",
          "OUTCOME_ENGAGEMENT",
          "OUTCOME_LEADS",
          "OUTCOME_APP_PROMOTION",
          "OUTCOME_SALES");
  private static final Set<String> CATEGORIES =
      Set.of(
          "NONE",
          "EMPLOYMENT",
          "HOUSING",
          "CREDIT",
          "ISSUES_ELECTIONS_POLITICS",
          "ONLINE_GAMBLING_AND_GAMING",
          "FINANCIAL_PRODUCTS_SERVICES");
  private static final Set<String> BIDS =
      Set.of(
          "LOWEST_COST_WITHOUT_CAP",
          "LOWEST_COST_WITH_BID_CAP",
          "COST_CAP",
          "LOWEST_COST_WITH_MIN_ROAS");
  static final Set<String> STATUSES = Set.of("ACTIVE", "PAUSED");

  private final SandboxAccount account;

  CampaignRules(SandboxAccount account) {
    this.account = account;
  }

  void check(Form form) {
    form.name();
    form.required("objective");
    form.oneOf("objective", OBJECTIVES);
    form.oneOf("status", STATUSES);
    form.oneOf("bid_strategy", BIDS);
    JsonNode categories = form.json("special_ad_categories");
    if (!categories.isArray()) {
      throw VendorError.invalid("Invalid value", "special_ad_categories must be a list.");
    }
    for (JsonNode each : categories) {
      if (!CATEGORIES.contains(each.asString(""))) {
        throw VendorError.invalid("Invalid value", "special_ad_categories holds " + each);
      }
    }
    politics(form, categories);
    boolean budget =
        form.text("daily_budget").isPresent() || form.text("lifetime_budget").isPresent();
    boolean sharing = form.text("is_adset_budget_sharing_enabled").isPresent();
    if (!budget && !sharing) {
      throw VendorError.invalid(
          "Budget sharing must be stated",
          "Without a campaign budget is_adset_budget_sharing_enabled must be true or false.");
    }
    if (budget && sharing) {
      throw VendorError.invalid(
          "Budget sharing not possible", "A campaign budget excludes budget sharing.");
    }
    budget(form);
  }

  private static void politics(Form form, JsonNode categories) {
    if (categories
        .valueStream()
        .noneMatch(each -> "ISSUES_ELECTIONS_POLITICS".equals(text(each)))) {
      return;
    }
    form.required("special_ad_category_country");
    for (JsonNode country : form.json("special_ad_category_country")) {
      if (AdSetRules.UNION.contains(text(country))) {
        throw VendorError.invalid(
            "Not available in the EU",
            "Ads about issues, elections or politics are not taken in " + text(country) + ".");
      }
    }
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }

  /// Of creates and updates.
  void budget(Form form) {
    form.number("daily_budget")
        .filter(budget -> budget < account.minimumBudget())
        .ifPresent(budget -> {
          throw VendorError.invalid(
              1885272,
              "Budget is too low",
              "The daily budget must be at least "
                  + account.minimumBudget()
                  + " in the smallest unit of "
                  + account.currency()
                  + ", not "
                  + budget
                  + ".");
        });
  }
}
