package io.creativefactory.platform.google;

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
import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What Google would refuse, as far as it can be told without asking it: one sentence for each
/// fault.
final class GoogleFaults {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]+\\}");
  private static final Pattern ID = Pattern.compile("\\d{1,20}");
  private static final int MAX_URL = 2048;

  /// In millionths it must fit in 64 bits.
  private static final BigDecimal MOST = new BigDecimal("9000000000000");

  private final GoogleSettings settings;
  private final List<Shape> shapes;

  GoogleFaults(GoogleSettings settings) {
    this.settings = settings;
    this.shapes = shapes(settings.campaignType());
  }

  static List<Shape> shapes(CampaignType type) {
    return switch (type) {
      case DEMAND_GEN -> List.of(Shape.LOGO);
      case PERFORMANCE_MAX -> List.of(Shape.LANDSCAPE, Shape.SQUARE, Shape.LOGO);
    };
  }

  List<String> of(NewObject object) {
    List<String> faults = new ArrayList<>();
    name(object.name(), faults);
    switch (object) {
      case NewVideo video -> video(video, faults);
      case NewImage image -> image(image, faults);
      case NewCampaign campaign -> campaign(campaign, faults);
      case NewAdSet set -> adGroup(set, faults);
      case NewCreative _ ->
          faults.add("kind is CREATIVE, and on Google the ad itself carries the content");
      case NewAd ad -> ad(ad, faults);
    }
    return List.copyOf(faults);
  }

  private static void name(String name, List<String> faults) {
    if (name.isBlank()) {
      faults.add("name is empty");
    }
    if (name.chars().anyMatch(c -> c == 0 || c == '\n' || c == '\r')) {
      faults.add("name holds a line break or a null character, which Google refuses");
    }
  }

  private static void video(NewVideo video, List<String> faults) {
    if (video.name().indexOf('<') >= 0 || video.name().indexOf('>') >= 0) {
      faults.add("name holds < or >, which a YouTube title must not");
    }
    readable(video.file(), faults);
  }

  private void image(NewImage image, List<String> faults) {
    if (!shapes.contains(image.shape())) {
      faults.add(
          "shape is " + image.shape() + "; a " + settings.campaignType() + " ad takes " + shapes);
    } else if (readable(image.file(), faults)) {
      faults.addAll(GooglePictures.faults(image.file(), image.shape()));
    }
  }

  private static boolean readable(Path file, List<String> faults) {
    if (Files.isReadable(file) && Files.isRegularFile(file)) {
      return true;
    }
    faults.add("file " + file.getFileName() + " is missing or cannot be read");
    return false;
  }

  private void campaign(NewCampaign campaign, List<String> faults) {
    if (!campaign.daily().isPositive()) {
      faults.add("daily budget is " + campaign.daily() + ", not positive");
    } else if (campaign.daily().amount().compareTo(MOST) > 0) {
      faults.add("daily budget is " + campaign.daily() + ", more than Google can write down");
    }
    objective(campaign.objective(), faults);
    reach(campaign.reach(), faults);
  }

  private void objective(Objective objective, List<String> faults) {
    if (objective == Objective.APP_PROMOTION) {
      faults.add("objective is APP_PROMOTION, and app campaigns are not among those we build");
      return;
    }
    if (settings.campaignType() != CampaignType.PERFORMANCE_MAX) {
      return;
    }
    if (objective != Objective.SALES && objective != Objective.LEADS) {
      faults.add(
          "objective is " + objective + "; Performance Max bids for conversions: SALES or LEADS");
    } else if (settings.conversionActions().isEmpty()) {
      faults.add("conversion action is not set, and Performance Max bids for nothing else");
    }
  }

  private static void reach(Reach reach, List<String> faults) {
    if (reach.countries().isEmpty()) {
      faults.add("countries are empty; name at least one");
    }
    for (String country : reach.countries()) {
      if (GeoTargets.constant(country).isEmpty()) {
        faults.add("country '" + country + "' is none that Google shows ads in");
      }
    }
    if (reach.special().contains(SpecialCategory.POLITICS)
        && reach.countries().stream().anyMatch(GeoTargets::inUnion)) {
      faults.add("special category is POLITICS, and Google shows no political ads in the EU");
    }
  }

  private void adGroup(NewAdSet set, List<String> faults) {
    if (settings.campaignType() == CampaignType.PERFORMANCE_MAX) {
      faults.add("kind is AD_SET, and a Performance Max campaign has none");
    }
    id("campaignId", set.campaignId(), faults);
    reach(set.reach(), faults);
  }

  private void ad(NewAd ad, List<String> faults) {
    id("parentId", ad.parentId(), faults);
    content(ad.content(), faults);
  }

  private void content(Content content, List<String> faults) {
    id("videoId", content.videoId(), faults);
    for (Shape shape : shapes) {
      String image = content.images().get(shape);
      if (image == null) {
        faults.add("the " + shape + " picture is missing");
      } else {
        id("images." + shape, image, faults);
      }
    }
    String url = content.link().target().toASCIIString();
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      faults.add("link '" + url + "' is not a web address");
    } else if (url.length() > MAX_URL) {
      faults.add("link has " + url.length() + " characters, Google takes " + MAX_URL);
    }
    words(content.words(), faults);
  }

  private void words(Words words, List<String> faults) {
    boolean max = settings.campaignType() == CampaignType.PERFORMANCE_MAX;
    int shortest = GoogleWords.Room.of(settings.campaignType()).shortWidth();
    GoogleWords placed = GoogleWords.of(words, settings.campaignType());
    emoji("headline", placed.headlines(), faults);
    emoji("long headline", placed.longHeadlines(), faults);
    emoji("description", placed.descriptions(), faults);
    emoji("business", List.of(placed.business()), faults);
    enough("headlines of at most " + shortest, placed.headlines(), max ? 3 : 1, faults);
    enough("descriptions of at most 90", placed.descriptions(), max ? 2 : 1, faults);
    if (placed.longHeadlines().isEmpty()) {
      faults.add("long headline is missing: no headline or text of at most 90 characters");
    }
    if (max) {
      oneUnder("headline", 15, placed.headlines(), faults);
      oneUnder("description", 60, placed.descriptions(), faults);
    }
    business(placed.business(), faults);
  }

  private static void emoji(String what, List<String> lines, List<String> faults) {
    for (String line : lines) {
      line.codePoints()
          .filter(GoogleFaults::isEmoji)
          .mapToObj(Character::toString)
          .findFirst()
          .ifPresent(each -> faults.add(what + " holds " + each + ": Google refuses emoji in ads"));
    }
  }

  /// Also a sign that is only made one by the selector behind it.
  private static boolean isEmoji(int character) {
    return Character.isEmojiPresentation(character) || character == 0xFE0F;
  }

  private static void enough(String what, List<String> found, int least, List<String> faults) {
    if (found.size() < least) {
      faults.add(what + " characters: " + found.size() + " differ, Google wants " + least);
    }
  }

  private static void oneUnder(String what, int width, List<String> lines, List<String> faults) {
    if (!lines.isEmpty() && lines.stream().noneMatch(each -> GoogleWords.width(each) <= width)) {
      faults.add("no " + what + " has at most " + width + " characters, Google wants one");
    }
  }

  private static void business(String business, List<String> faults) {
    int width = GoogleWords.width(business);
    if (width == 0) {
      faults.add("business is empty; an ad on Google names who speaks");
    } else if (width > GoogleWords.BUSINESS) {
      faults.add("business '" + business + "' has " + width + " characters, Google takes 25");
    }
  }

  private static void id(String field, String id, List<String> faults) {
    if (!ID.matcher(id).matches() && !PLACEHOLDER.matcher(id).matches()) {
      faults.add(field + " '" + id + "' is no id of Google");
    }
  }
}
