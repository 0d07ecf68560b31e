package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change is judged by: how things stand on the platform at this moment.
///
/// @param campaignId the campaign that the change touches, itself or one of its ads
/// @param campaignDaily its daily budget now
/// @param accountDaily daily budgets of all running campaigns of the account now, summed
/// @param recent changes applied to this campaign and its ads, in any order; at least those of the
///   last hour and of the pace window
/// @param evidence on the object that would change
/// @param deliveringSince first delivery of the campaign, or null when that is not known
public record ChangeContext(
    String campaignId,
    Money campaignDaily,
    Money accountDaily,
    List<Applied> recent,
    Evidence evidence,
    @Nullable Instant deliveringSince,
    Instant now) {
  public ChangeContext {
    Checks.text("campaignId", campaignId);
    recent = List.copyOf(recent);
  }

  /// A change that was carried out.
  public record Applied(ProposedChange change, Instant at) {}

  /// Totals over mature days only.
  ///
  /// @param days whole days with a row
  public record Evidence(long impressions, long clicks, Money spend, int days) {}
}
