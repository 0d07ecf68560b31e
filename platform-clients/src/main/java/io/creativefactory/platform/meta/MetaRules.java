package io.creativefactory.platform.meta;

import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Shape;
import java.util.ArrayList;
import java.util.List;

/// What Meta would refuse, told before a call.
final class MetaRules {
  private MetaRules() {}

  static List<String> faults(NewObject object) {
    List<String> faults = new ArrayList<>();
    if (object.name().isBlank()) {
      faults.add("name is empty");
    }
    switch (object) {
      case NewCampaign campaign -> {
        if (campaign.objective() == Objective.APP_PROMOTION) {
          faults.add("objective is an app campaign, which needs an application id: none is set");
        }
      }
      case NewAdSet set -> {
        if (set.reach().payer().isBlank()) {
          faults.add("payer is empty; in the EU an ad names who pays for it");
        }
      }
      case NewCreative creative -> content(creative.content(), faults);
      case NewVideo _, NewImage _, NewAd _ -> {}
    }
    return List.copyOf(faults);
  }

  private static void content(Content content, List<String> faults) {
    if (content.words().headlines().isEmpty()) {
      faults.add("headline is missing");
    }
    if (!content.images().containsKey(Shape.COVER)) {
      faults.add("the cover picture is missing");
    }
  }
}
