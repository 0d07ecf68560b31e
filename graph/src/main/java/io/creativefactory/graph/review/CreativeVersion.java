package io.creativefactory.graph.review;

import io.creativefactory.domain.creative.Script.Claim;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.graph.store.StoredJson;
import java.util.List;

/// Names the exact state of a creative that a decision is about: its storyboard, its files, its
/// claims, and the policy in force.
public final class CreativeVersion {
  private CreativeVersion() {}

  /// @param policy version of the rules that a reviewer signs under
  public static VersionHash of(ReviewItem item, String policy) {
    List<Claim> claims =
        item.concept().script().beats().stream().flatMap(beat -> beat.claims().stream()).toList();
    List<String> files = item.videos().stream().map(Video::sha256).sorted().toList();
    Signed signed = new Signed(item.storyboard(), files, claims, policy);
    return new VersionHash(Sha256.of(StoredJson.write(signed)));
  }

  private record Signed(
      Storyboard storyboard, List<String> files, List<Claim> claims, String policy) {}
}
