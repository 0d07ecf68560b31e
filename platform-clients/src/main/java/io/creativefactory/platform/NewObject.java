package io.creativefactory.platform;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.creative.CallToAction;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// What to create, in the words all platforms share. Names carry the hypothesis tags; the client
/// adds the key's tag.
public sealed interface NewObject {
  String name();

  record NewVideo(String name, Path file, boolean aiGenerated) implements NewObject {}

  record NewImage(String name, Path file) implements NewObject {}

  /// @param daily budget of the whole campaign
  record NewCampaign(String name, Objective objective, Money daily) implements NewObject {}

  /// @param countries ISO 3166-1 alpha-2
  /// @param payer who pays and benefits, named where the EU is targeted
  record NewAdSet(
      String name, String campaignId, Objective objective, List<String> countries, String payer)
      implements NewObject {}

  /// @param text primary text
  /// @param headline under the video
  record NewCreative(
      String name, String videoId, String imageId, String text, String headline, Link link)
      implements NewObject {}

  /// @param target landing page with its UTM parameters
  record Link(CallToAction cta, URI target) {}

  record NewAd(String name, String adSetId, String creativeId) implements NewObject {}
}
