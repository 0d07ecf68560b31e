package io.creativefactory.domain.review;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;

/// A creative that a person approved in exactly this version. The only thing that can be published,
/// and the only way to one is [#of].
public final class ApprovedCreative {
  private final ReviewItem item;
  private final Verdict verdict;

  private ApprovedCreative(ReviewItem item, Verdict verdict) {
    this.item = item;
    this.verdict = verdict;
  }

  /// @throws FactoryException APPROVAL_MISSING when the verdict is not an approval, or belongs to
  ///   another item or version, or the gate failed the item
  public static ApprovedCreative of(ReviewItem item, Verdict verdict) {
    if (!(verdict.decision() instanceof Decision.Approve)) {
      throw missing(item, "the decision was " + verdict.decision().getClass().getSimpleName());
    }
    if (!verdict.item().equals(item.id()) || !verdict.version().equals(item.version())) {
      throw missing(
          item,
          "the approval is for version " + verdict.version().abbreviated() + ", not this one");
    }
    if (!item.passesQa()) {
      throw missing(item, "the quality gate failed it");
    }
    return new ApprovedCreative(item, verdict);
  }

  private static FactoryException missing(ReviewItem item, String why) {
    return new FactoryException(
        ErrorCode.APPROVAL_MISSING,
        "creative "
            + item.id()
            + " version "
            + item.version().abbreviated()
            + " may not be published: "
            + why);
  }

  public ReviewItem item() {
    return item;
  }

  public Verdict verdict() {
    return verdict;
  }
}
