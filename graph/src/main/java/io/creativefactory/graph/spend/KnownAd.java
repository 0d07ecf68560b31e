package io.creativefactory.graph.spend;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.publish.ObjectRef;
import java.util.Locale;

/// An ad that a run published.
///
/// @param id as [ObjectRef] writes it
/// @param name as it stands on its platform
/// @param concept what it shows, with its hypothesis and its angle
public record KnownAd(ObjectRef id, String name, RunId run, Concept concept, boolean sandbox) {

  /// What its link carries as `utm_content`.
  String mark() {
    return concept.hypothesis() + "_" + concept.id();
  }

  /// Whether a link names it: by the platform's id with or without the platform before it, by the
  /// second half of a pair (Google fills in the ad alone), or by the marks that we wrote.
  boolean isIn(Link link) {
    String ad = link.adId();
    if (!ad.isEmpty()) {
      return ad.equals(id.toString()) || (isOn(link.source()) && isCalled(ad));
    }
    return isOn(link.source())
        && link.campaign().equals(run.toString())
        && link.content().equals(mark());
  }

  private boolean isCalled(String told) {
    return id.id().equals(told) || id.id().endsWith("~" + told);
  }

  private boolean isOn(String source) {
    return id.platform().equals(source.toLowerCase(Locale.ROOT));
  }

  /// What a touch says of its link; empty where it is silent.
  public record Link(String source, String campaign, String content, String adId) {}
}
