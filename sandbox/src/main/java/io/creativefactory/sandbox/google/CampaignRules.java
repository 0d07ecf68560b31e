package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Thing;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// What budgets, campaigns and ad groups must be, and where they may be seen.
final class CampaignRules {
  private static final Set<String> STATUSES = Set.of("ENABLED", "PAUSED");
  private static final Set<String> CHANNELS = Set.of("DEMAND_GEN", "PERFORMANCE_MAX");
  private static final Set<String> POLITICS =
      Set.of("DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING", "CONTAINS_EU_POLITICAL_ADVERTISING");
  private static final Pattern COUNTRY = Pattern.compile("geoTargetConstants/2\\d{3}");

  private final GoogleAccount account;

  CampaignRules(GoogleAccount account) {
    this.account = account;
  }

  Thing budget(ObjectNode body, Mutation draft) {
    name(body, "campaignBudgetError.DUPLICATE_NAME", draft.standing("campaignBudgets").toList());
    body.put("status", "ENABLED");
    Thing budget = draft.add("campaignBudgets", "", body);
    amount(budget, draft);
    return budget;
  }

  void amount(Thing budget, Mutation draft) {
    long micros = budget.number("amountMicros");
    if (micros <= 0) {
      throw GoogleError.invalid(
              "campaignBudgetError.NEGATIVE_MONEY_AMOUNT", "The amount must be positive.")
          .at("amount_micros");
    }
    if (micros % account.unit() != 0) {
      throw GoogleError.invalid(
              "campaignBudgetError.NON_MULTIPLE_OF_MINIMUM_CURRENCY_UNIT",
              "The amount must be a multiple of the smallest unit of the currency.")
          .at("amount_micros");
    }
    String name = draft.shelf().name(budget.id());
    draft
        .standing("campaigns")
        .filter(each -> name.equals(each.text("campaignBudget")))
        .forEach(each -> enough(each.text("advertisingChannelType"), micros));
  }

  private void enough(String channel, long micros) {
    long least = account.minimumMicros();
    if (!channel.equals("DEMAND_GEN") || micros >= least) {
      return;
    }
    GoogleError error =
        GoogleError.invalid(
            "campaignBudgetError.BUDGET_BELOW_PER_DAY_MINIMUM",
            "The budget is below the daily minimum.");
    error
        .details()
        .putObject("budgetPerDayMinimumErrorDetails")
        .put("currencyCode", account.currency().getCurrencyCode())
        .put("minimumBudgetAmountMicros", Long.toString(least))
        .put("failedBudgetAmountMicros", Long.toString(micros));
    throw error;
  }

  Thing campaign(ObjectNode body, Mutation draft) {
    name(body, "campaignError.DUPLICATE_CAMPAIGN_NAME", draft.standing("campaigns").toList());
    String channel = body.path("advertisingChannelType").asString("");
    if (!CHANNELS.contains(channel)) {
      throw GoogleError.invalid(
          "operationAccessDeniedError.OPERATION_NOT_PERMITTED_FOR_CAMPAIGN_TYPE",
          "'" + channel + "' campaigns cannot be made here.");
    }
    if (!POLITICS.contains(body.path("containsEuPoliticalAdvertising").asString(""))) {
      throw GoogleError.required("contains_eu_political_advertising");
    }
    bidding(body, channel);
    Thing budget = draft.must(body.path("campaignBudget").asString(""));
    if (channel.equals("PERFORMANCE_MAX") && budget.node("explicitlyShared").asBoolean(true)) {
      throw GoogleError.invalid(
          "campaignError.BUDGET_CANNOT_BE_SHARED", "The budget of this campaign cannot be shared.");
    }
    enough(channel, budget.number("amountMicros"));
    status(body);
    return draft.add("campaigns", "", body);
  }

  private static void bidding(ObjectNode body, String channel) {
    List<String> strategies = Allowed.BIDDING.stream().filter(body::has).toList();
    if (strategies.size() != 1) {
      throw GoogleError.required("campaign_bidding_strategy");
    }
    if (channel.equals("PERFORMANCE_MAX") && !strategies.getFirst().startsWith("maximize")) {
      throw GoogleError.invalid(
          "biddingError.CANNOT_CREATE_CAMPAIGN_WITH_BIDDING_STRATEGY",
          "Performance Max bids for conversions or their value only.");
    }
  }

  static void status(ObjectNode body) {
    if (!body.has("status")) {
      body.put("status", "ENABLED");
    }
    if (!STATUSES.contains(body.path("status").asString(""))) {
      throw GoogleError.invalid("requestError.INVALID_ENUM_VALUE", "The status is none.")
          .at("status");
    }
  }

  Thing adGroup(ObjectNode body, Mutation draft) {
    Thing campaign = standing(body.path("campaign").asString(""), draft);
    if (!"DEMAND_GEN".equals(campaign.text("advertisingChannelType"))) {
      throw GoogleError.invalid(
          "adGroupError.CANNOT_ADD_AD_GROUP_FOR_CAMPAIGN_TYPE",
          "Ad groups cannot be added to this type of campaign.");
    }
    name(
        body,
        "adGroupError.DUPLICATE_ADGROUP_NAME",
        draft
            .standing("adGroups")
            .filter(each -> each.text("campaign").equals(body.path("campaign").asString("")))
            .toList());
    status(body);
    return draft.add("adGroups", "", body);
  }

  static Thing standing(String resourceName, Mutation draft) {
    Thing thing = draft.must(resourceName);
    if (Shelf.isRemoved(thing)) {
      throw GoogleError.removed();
    }
    return thing;
  }

  /// @param parent `campaign` or `adGroup`
  Thing criterion(ObjectNode body, Mutation draft, String parent) {
    Thing above = standing(body.path(parent).asString(""), draft);
    String place = body.path("location").path("geoTargetConstant").asString("");
    if (body.has("location") && !COUNTRY.matcher(place).matches()) {
      throw GoogleError.notFound(place).at("location.geo_target_constant");
    }
    String id = Shelf.id(above) + "~" + draft.shelf().nextId();
    return draft.add(parent.equals("campaign") ? "campaignCriteria" : "adGroupCriteria", id, body);
  }

  static void name(ObjectNode body, String duplicate, List<Thing> others) {
    String name = body.path("name").asString("");
    if (name.isBlank()) {
      throw GoogleError.required("name");
    }
    if (name.length() > 255) {
      throw GoogleError.tooLong("name", name);
    }
    if (name.chars().anyMatch(c -> c == 0 || c == '\n' || c == '\r')) {
      throw GoogleError.invalid("fieldError.INVALID_VALUE", "The name holds a line break.")
          .at("name");
    }
    if (others.stream().anyMatch(each -> each.text("name").equals(name))) {
      throw GoogleError.invalid(duplicate, "The name is already taken.").at("name");
    }
  }
}
