package io.creativefactory.platform;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.brief.SpecialCategory;
import io.creativefactory.domain.creative.CallToAction;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What to create, in the words all platforms share. Names carry the hypothesis tags; the client
/// adds the key's tag. Two equal objects have the same text, also in two processes: a write is
/// recognised by it.
public sealed interface NewObject {
  String name();

  /// @param aiGenerated whether what is seen or heard came out of a model
  record NewVideo(String name, Path file, boolean aiGenerated) implements NewObject {}

  record NewImage(String name, Path file, Shape shape) implements NewObject {}

  /// @param daily budget of the whole campaign
  record NewCampaign(String name, Objective objective, Money daily, Reach reach)
      implements NewObject {}

  record NewAdSet(String name, String campaignId, Objective objective, Reach reach)
      implements NewObject {}

  /// For platforms that keep text and media as an object of their own.
  record NewCreative(String name, Content content) implements NewObject {}

  /// @param parentId of the ad set, or of the campaign where the platform has no ad sets
  /// @param creativeId of the creative, null where the platform has none
  record NewAd(String name, String parentId, @Nullable String creativeId, Content content)
      implements NewObject {}

  /// Whom a campaign may reach.
  ///
  /// @param countries ISO 3166-1 alpha-2
  /// @param payer who pays and benefits, named where the EU is targeted
  /// @param special what the law treats specially; empty for ordinary goods
  record Reach(List<String> countries, String payer, Set<SpecialCategory> special) {
    public Reach {
      countries = List.copyOf(countries);
      special = Collections.unmodifiableSet(new TreeSet<>(special));
    }
  }

  /// @param images ids by shape, as [AdPlatform#shapes] asks for
  record Content(
      String videoId, Map<Shape, String> images, Words words, Link link, boolean aiGenerated) {
    public Content {
      images = Collections.unmodifiableMap(new TreeMap<>(images));
    }
  }

  /// The best of each stands first; a platform takes as many as it has room for.
  ///
  /// @param text primary text
  /// @param headlines the short lines
  /// @param descriptions what stands below them
  /// @param business who speaks
  record Words(String text, List<String> headlines, List<String> descriptions, String business) {
    public Words {
      headlines = List.copyOf(headlines);
      descriptions = List.copyOf(descriptions);
    }
  }

  /// @param target landing page with its UTM parameters
  record Link(CallToAction cta, URI target) {}

  /// How a still picture is cut.
  enum Shape {
    /// As the video, shown until it plays.
    COVER,
    /// 1:1
    SQUARE,
    /// 1.91:1
    LANDSCAPE,
    /// The advertiser's mark, 1:1.
    LOGO
  }
}
