package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Thing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One operation: create, update or remove one resource.
final class Operations {
  /// What may be changed of a resource that stands.
  private static final Map<String, Set<String>> MUTABLE =
      Map.of(
          "campaignBudget", Set.of("amountMicros", "name"),
          "campaign", Set.of("status", "name"),
          "adGroup", Set.of("status", "name"),
          "adGroupAd", Set.of("status"),
          "assetGroup", Set.of("status", "name"),
          "asset", Set.of("finalUrls"));

  private static final Set<String> REMOVABLE =
      Set.of("campaignBudget", "campaign", "adGroup", "adGroupAd", "assetGroup");

  private final CampaignRules campaigns;
  private final AdRules ads;
  private final AssetRules assets;

  Operations(GoogleAccount account) {
    this.campaigns = new CampaignRules(account);
    this.ads = new AdRules();
    this.assets = new AssetRules();
  }

  Thing apply(String name, JsonNode operation, Mutation draft) {
    String type = name.replaceFirst("Operation$", "");
    Set<String> fields = Allowed.FIELDS.get(type);
    if (!name.endsWith("Operation") || fields == null) {
      throw GoogleError.unknown(name, "mutate_operations");
    }
    Names.only(operation, Set.of("create", "update", "updateMask", "remove"), Names.snake(name));
    if (operation.has("remove")) {
      return remove(type, operation.path("remove").asString(""), draft);
    }
    if (operation.has("update")) {
      return update(type, operation, draft);
    }
    if (!(operation.path("create") instanceof ObjectNode create)) {
      throw GoogleError.invalid("requestError.OPERATION_REQUIRED", "An operation is required.");
    }
    Names.only(create, fields, Names.snake(name) + ".create");
    return create(type, draft.resolved(create), draft);
  }

  private Thing create(String type, ObjectNode body, Mutation draft) {
    return switch (type) {
      case "campaignBudget" -> campaigns.budget(body, draft);
      case "campaign" -> campaigns.campaign(body, draft);
      case "campaignCriterion" -> campaigns.criterion(body, draft, "campaign");
      case "adGroup" -> campaigns.adGroup(body, draft);
      case "adGroupCriterion" -> campaigns.criterion(body, draft, "adGroup");
      case "adGroupAd" -> ads.ad(body, draft);
      case "asset" -> assets.asset(body, draft);
      case "assetGroup" -> assets.group(body, draft);
      case "assetGroupAsset" -> assets.link(body, draft);
      default -> throw new IllegalStateException(type);
    };
  }

  private Thing update(String type, JsonNode operation, Mutation draft) {
    JsonNode body = operation.path("update");
    String mask = operation.path("updateMask").asString("");
    if (mask.isEmpty()) {
      throw GoogleError.invalid("fieldMaskError.FIELD_MASK_MISSING", "The field mask is missing.");
    }
    Thing there = draft.must(body.path("resourceName").asString(""));
    if (Shelf.isRemoved(there)) {
      throw GoogleError.removed();
    }
    List<String> paths = Arrays.stream(mask.split(",")).map(Names::camel).toList();
    Thing edited = draft.edit(there);
    for (String path : paths) {
      if (!MUTABLE.getOrDefault(type, Set.of()).contains(path)) {
        throw GoogleError.invalid("fieldError.IMMUTABLE_FIELD", "The field cannot be changed.")
            .at(path);
      }
      edited.fields().set(path, body.path(path));
    }
    if (paths.contains("amountMicros")) {
      campaigns.amount(edited, draft);
    }
    if (paths.contains("status")) {
      CampaignRules.status(edited.fields());
    }
    return edited;
  }

  private Thing remove(String type, String resourceName, Mutation draft) {
    if (!REMOVABLE.contains(type)) {
      throw GoogleError.unknown("remove", Names.snake(type) + "_operation");
    }
    Thing there = draft.must(resourceName);
    if (Shelf.isRemoved(there)) {
      throw GoogleError.notFound(resourceName);
    }
    if (type.equals("campaignBudget")) {
      boolean used =
          draft
              .standing("campaigns")
              .anyMatch(each -> resourceName.equals(each.text("campaignBudget")));
      if (used) {
        throw GoogleError.invalid(
            "campaignBudgetError.CAMPAIGN_BUDGET_IN_USE", "The campaign budget is in use.");
      }
    }
    Thing edited = draft.edit(there);
    edited.fields().put("status", "REMOVED");
    return edited;
  }
}
