package io.creativefactory.platform.meta;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Content;
import io.creativefactory.platform.NewObject.NewAd;
import io.creativefactory.platform.NewObject.NewAdSet;
import io.creativefactory.platform.NewObject.NewCampaign;
import io.creativefactory.platform.NewObject.NewCreative;
import io.creativefactory.platform.NewObject.NewImage;
import io.creativefactory.platform.NewObject.NewVideo;
import io.creativefactory.platform.NewObject.Reach;
import io.creativefactory.platform.NewObject.Shape;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What Meta would refuse, told before a call: one sentence a fault. Limits read 2026-11-20 from
/// Meta's business SDK 26.0.0 and its ads guide.
final class MetaRules {
  private static final int MAX_PAYER = 512;
  private static final int MAX_TEXT = 2_200;
  private static final int MAX_HEADLINE = 255;
  private static final long MAX_VIDEO = 4L * 1024 * 1024 * 1024;
  private static final long MAX_IMAGE = 30L * 1024 * 1024;
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private final List<String> faults = new ArrayList<>();

  private MetaRules() {}

  static List<String> faults(NewObject object) {
    MetaRules rules = new MetaRules();
    rules.name(object);
    switch (object) {
      case NewVideo video -> rules.file("video", video.file(), MAX_VIDEO);
      case NewImage image -> rules.file("image", image.file(), MAX_IMAGE);
      case NewCampaign campaign -> rules.campaign(campaign);
      case NewAdSet set -> rules.adSet(set);
      case NewCreative creative -> rules.content(creative.content());
      case NewAd ad -> rules.ad(ad);
    }
    return List.copyOf(rules.faults);
  }

  private void name(NewObject object) {
    String name = object.name();
    if (name.isBlank()) {
      faults.add("name is empty");
    }
    if (name.strip().length() > MetaName.ROOM) {
      faults.add(
          "name '"
              + name
              + "' has "
              + name.strip().length()
              + " characters; with its key's tag behind it "
              + MetaName.ROOM
              + " are allowed");
    }
    if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || isHalf(c))) {
      faults.add("name holds line breaks, control characters or half of an emoji");
    }
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private void file(String what, Path file, long most) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        faults.add(what + " " + file.getFileName() + " is empty");
      }
      if (size > most) {
        faults.add(what + " " + file.getFileName() + " has " + size + " bytes, more than " + most);
      }
    } catch (IOException e) {
      faults.add(what + " " + file.getFileName() + " cannot be read");
    }
  }

  private void campaign(NewCampaign campaign) {
    if (campaign.objective() == Objective.APP_PROMOTION) {
      faults.add("objective is an app campaign, which needs an application id: none is set");
    }
    budget(campaign.daily());
    reach(campaign.reach());
    special(campaign.reach());
  }

  private void budget(Money daily) {
    if (!daily.isPositive()) {
      faults.add("daily budget is " + daily + ", not more than nothing");
      return;
    }
    try {
      MetaCurrency.budget(daily);
    } catch (FactoryException e) {
      faults.add("daily budget is " + daily + ", which has more decimals than Meta takes");
    }
  }

  private void reach(Reach reach) {
    if (reach.countries().isEmpty()) {
      faults.add("countries are empty; at least one is needed");
    }
    for (String country : reach.countries()) {
      if (!COUNTRIES.contains(country)) {
        faults.add("countries hold '" + country + "', which is no ISO 3166-1 code of two letters");
      }
    }
  }

  /// Housing, employment and finance forbid a narrowed age, gender or place. Our ad sets name
  /// countries and nothing else, so that they keep to that.
  ///
  /// Politics:
  /// https://about.fb.com/news/2025/07/ending-political-electoral-and-social-issue-advertising-in-the-eu/
  private void special(Reach reach) {
    if (!reach.special().contains(SpecialCategory.POLITICS)) {
      return;
    }
    faults.add(
        EuCountries.anyIn(reach.countries())
            ? "special holds POLITICS, which Meta does not take in the EU since 2025-10"
            : "special holds POLITICS, which takes a disclaimer by a confirmed person on each"
                + " creative: none is set");
  }

  private void adSet(NewAdSet set) {
    missing("campaign", set.campaignId());
    if (set.objective() == Objective.APP_PROMOTION) {
      faults.add("objective is an app campaign, which needs an application id: none is set");
    }
    reach(set.reach());
    String payer = set.reach().payer();
    if (EuCountries.anyIn(set.reach().countries()) && payer.isBlank()) {
      faults.add("payer is empty; in the EU an ad names who pays for it");
    }
    if (payer.length() > MAX_PAYER) {
      faults.add("payer has " + payer.length() + " characters, more than " + MAX_PAYER);
    }
  }

  private void missing(String what, String id) {
    if (id.isBlank()) {
      faults.add(what + " is missing");
    }
  }

  private void content(Content content) {
    missing("video", content.videoId());
    List<String> headlines = content.words().headlines();
    if (headlines.isEmpty() || headlines.getFirst().isBlank()) {
      faults.add("headline is missing");
    } else if (headlines.getFirst().length() > MAX_HEADLINE) {
      faults.add(
          "headline has "
              + headlines.getFirst().length()
              + " characters, more than "
              + MAX_HEADLINE);
    }
    String text = content.words().text();
    missing("text", text);
    if (text.length() > MAX_TEXT) {
      faults.add("text has " + text.length() + " characters, more than " + MAX_TEXT);
    }
    if (content.images().getOrDefault(Shape.COVER, "").isBlank()) {
      faults.add("the cover picture is missing");
    }
    link(content.link().target());
  }

  private void link(URI target) {
    boolean web = "https".equals(target.getScheme()) || "http".equals(target.getScheme());
    if (!web || target.getHost() == null) {
      faults.add("link '" + target + "' is no web address");
    }
  }

  private void ad(NewAd ad) {
    missing("ad set", ad.parentId());
    if (ad.creativeId() == null) {
      faults.add("creative is missing");
    } else {
      missing("creative", ad.creativeId());
    }
  }
}
