package io.creativefactory.sandbox.google;

import io.creativefactory.sandbox.world.Thing;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What an asset group must hold when the request that makes it is over.
final class AssetGroupRules {
  private record Least(String field, int count, String error) {}

  private static final List<Least> LEAST =
      List.of(
          new Least("HEADLINE", 3, "NOT_ENOUGH_HEADLINE_ASSET"),
          new Least("LONG_HEADLINE", 1, "NOT_ENOUGH_LONG_HEADLINE_ASSET"),
          new Least("DESCRIPTION", 2, "NOT_ENOUGH_DESCRIPTION_ASSET"),
          new Least("BUSINESS_NAME", 1, "NOT_ENOUGH_BUSINESS_NAME_ASSET"),
          new Least("MARKETING_IMAGE", 1, "NOT_ENOUGH_MARKETING_IMAGE_ASSET"),
          new Least("SQUARE_MARKETING_IMAGE", 1, "NOT_ENOUGH_SQUARE_MARKETING_IMAGE_ASSET"),
          new Least("LOGO", 1, "NOT_ENOUGH_LOGO_ASSET"));

  void check(Mutation draft) {
    draft
        .standing("assetGroups")
        .filter(each -> draft.shelf().store().find(each.id()).isEmpty())
        .forEach(each -> check(each, draft));
  }

  private static void check(Thing group, Mutation draft) {
    String name = draft.shelf().name(group.id());
    List<Thing> links =
        draft.all("assetGroupAssets").filter(each -> each.text("assetGroup").equals(name)).toList();
    for (Least least : LEAST) {
      long count =
          links.stream().filter(each -> each.text("fieldType").equals(least.field())).count();
      if (count < least.count()) {
        throw GoogleError.invalid(
            "assetGroupError." + least.error(),
            "The asset group needs %d of %s.".formatted(least.count(), least.field()));
      }
    }
    boolean brief =
        links.stream()
            .filter(each -> each.text("fieldType").equals("DESCRIPTION"))
            .map(each -> text(each, draft))
            .anyMatch(text -> text.length() <= 60);
    if (!brief) {
      throw GoogleError.invalid(
          "assetGroupError.SHORT_DESCRIPTION_REQUIRED", "A description of 60 is required.");
    }
  }

  private static String text(Thing link, Mutation draft) {
    JsonNode asset = draft.must(link.text("asset")).node("textAsset");
    return asset.path("text").asString("");
  }
}
