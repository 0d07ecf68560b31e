package io.creativefactory.platform.tiktok;

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
import io.creativefactory.platform.NewObject.Words;
import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What TikTok would refuse, as far as it can be told without asking it: one sentence for each
/// fault.
final class TikTokFaults {
  private static final long MOST_BYTES = 500L * 1024 * 1024;
  private static final Pattern VIDEO = Pattern.compile(".+\\.(mp4|mov|mpeg|mpg|3gp|avi)");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]+\\}");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

  /// 50 a day for a campaign, in the one currency for which TikTok's pages say it.
  static final Money LEAST_USD = Money.parse("50.00", "USD");

  private final TikTokSettings settings;

  TikTokFaults(TikTokSettings settings) {
    this.settings = settings;
  }

  /// What the account takes at least, as far as anybody told us.
  static Optional<Money> least(TikTokSettings settings, String currency) {
    Money stated = settings.leastDaily();
    if (stated != null && stated.currency().getCurrencyCode().equals(currency)) {
      return Optional.of(stated);
    }
    return LEAST_USD.currency().getCurrencyCode().equals(currency)
        ? Optional.of(LEAST_USD)
        : Optional.empty();
  }

  List<String> of(NewObject object) {
    List<String> faults = new ArrayList<>();
    name(object, faults);
    switch (object) {
      case NewVideo video -> video(video.file(), faults);
      case NewImage image -> image(image, faults);
      case NewCampaign campaign -> {
        objective(campaign.objective(), faults);
        budget(campaign.daily(), faults);
        reach(campaign.reach(), faults);
      }
      case NewAdSet set -> {
        id("campaignId", set.campaignId(), faults);
        objective(set.objective(), faults);
        reach(set.reach(), faults);
      }
      case NewCreative _ ->
          faults.add("kind is CREATIVE, and on TikTok the ad itself carries the content");
      case NewAd ad -> {
        id("parentId", ad.parentId(), faults);
        content(ad.content(), faults);
      }
    }
    return List.copyOf(faults);
  }

  private static void name(NewObject object, List<String> faults) {
    String name = object.name().strip();
    boolean file = object instanceof NewVideo || object instanceof NewImage;
    int room = TikTokText.NAME - " #abc123def456".length();
    if (name.isEmpty()) {
      faults.add("name is empty");
    } else if (!file && TikTokText.width(name) > room) {
      faults.add(
          "name has "
              + TikTokText.width(name)
              + " characters, TikTok takes "
              + room
              + " beside our mark");
    }
    TikTokText.emoji(name)
        .ifPresent(each -> faults.add("name holds " + each + ": TikTok refuses emoji in names"));
  }

  private static void video(Path file, List<String> faults) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!VIDEO.matcher(name).matches()) {
      faults.add("file '" + name + "' is none of mp4, mov, mpeg, 3gp and avi");
    }
    long bytes = size(file, faults);
    if (bytes > MOST_BYTES) {
      faults.add("file has " + bytes + " bytes, TikTok takes " + MOST_BYTES);
    }
  }

  private static void image(NewImage image, List<String> faults) {
    if (image.shape() != Shape.COVER) {
      faults.add("shape is " + image.shape() + "; a video ad on TikTok takes a COVER only");
    }
    size(image.file(), faults);
  }

  private static long size(Path file, List<String> faults) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        faults.add("file '" + file.getFileName() + "' is empty");
      }
      return bytes;
    } catch (IOException e) {
      // What cannot be read is a fault of the request; the reason is in its sentence.
      faults.add("file '" + file.getFileName() + "' cannot be read");
      return 0;
    }
  }

  private void objective(Objective objective, List<String> faults) {
    if (objective == Objective.APP_PROMOTION) {
      faults.add("objective is an app campaign, which needs an app id: none is set");
      return;
    }
    TikTokGoal goal = TikTokGoal.of(objective);
    if (goal.event() != null && settings.pixel() == null) {
      faults.add("objective is " + objective + ", which TikTok counts by a pixel: none is set");
    }
    if (goal.event() == null && settings.style() == Style.SMART_PLUS) {
      faults.add("objective is " + objective + "; Smart+ campaigns are for SALES and LEADS");
    }
  }

  private void budget(Money daily, List<String> faults) {
    String currency = daily.currency().getCurrencyCode();
    if (!daily.isPositive()) {
      faults.add("daily budget is " + daily + ", not positive");
      return;
    }
    least(settings, currency)
        .filter(least -> daily.compareTo(least) < 0)
        .ifPresent(
            least -> faults.add("daily budget is " + daily + ", TikTok takes at least " + least));
  }

  private static void reach(Reach reach, List<String> faults) {
    if (reach.countries().isEmpty()) {
      faults.add("countries are empty: TikTok needs at least one");
    }
    for (String country : reach.countries()) {
      if (!COUNTRY.matcher(country).matches()) {
        faults.add("country '" + country + "' is no ISO 3166-1 code of two letters");
      }
    }
    if (reach.special().contains(SpecialCategory.POLITICS)) {
      faults.add("special category is POLITICS: TikTok takes no political ads");
    }
  }

  private static void content(Content content, List<String> faults) {
    if (content.videoId().isBlank()) {
      faults.add("video is missing");
    }
    if (!content.images().containsKey(Shape.COVER)) {
      faults.add("the COVER picture is missing");
    }
    String target = content.link().target().toString();
    if (!target.startsWith("https://") && !target.startsWith("http://")) {
      faults.add("link '" + target + "' is no web address");
    }
    words(content.words(), faults);
  }

  /// One that fits is enough; where none does, the faults of the text are told.
  private static void words(Words words, List<String> faults) {
    if (TikTokText.fitting(words).isEmpty()) {
      faults.add("text " + TikTokText.fault(words.text()).orElse("is missing"));
    }
  }

  private static void id(String field, String id, List<String> faults) {
    if (!DIGITS.matcher(id).matches() && !PLACEHOLDER.matcher(id).matches()) {
      faults.add(field + " '" + id + "' is no id of TikTok");
    }
  }
}
