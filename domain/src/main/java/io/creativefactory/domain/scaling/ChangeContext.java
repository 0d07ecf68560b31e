package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change is judged by: how things stand on the platform at this moment.
///
/// @param campaignId the campaign that the change touches, itself or one of its ads
/// @param recent changes applied to this campaign and its ads, in any order; at least those of the
///   last hour, of the pace window and of the rest after a change
/// @param evidence on the object that would change
/// @param purpose why it would change
public record ChangeContext(
    String campaignId,
    Budgets budgets,
    List<Applied> recent,
    Evidence evidence,
    Delivery delivery,
    Purpose purpose,
    Instant now) {
  public ChangeContext {
    Checks.text("campaignId", campaignId);
    recent = List.copyOf(recent);
  }

  /// Daily budgets now.
  ///
  /// @param campaign of the campaign that the change touches
  /// @param platform whose ad account it is in
  /// @param onPlatform of all running campaigns of that ad account, summed
  /// @param account of all running campaigns on all platforms, summed
  public record Budgets(Money campaign, String platform, Money onPlatform, Money account) {
    public Budgets {
      Checks.text("platform", platform);
    }

    /// The platform that an id names before its colon, such as `meta` of `meta:123`; `platform's`
    /// when it names none.
    public static String platformOf(String id) {
      int colon = id.indexOf(':');
      return colon > 0 ? id.substring(0, colon) : "platform's";
    }
  }

  /// A change that was carried out.
  public record Applied(ProposedChange change, Instant at) {}

  /// Totals over the days that count.
  ///
  /// @param days whole days with a row
  /// @param youngest age in days of the youngest of them: 0 is today, 1 yesterday
  public record Evidence(long impressions, long clicks, Money spend, int days, int youngest) {}

  /// How far the platform has come with the campaign.
  ///
  /// @param since first delivery, or null when that is not known
  /// @param conversions known so far
  public record Delivery(@Nullable Instant since, long conversions) {}

  /// Why something would change.
  public enum Purpose {
    /// Because of what its figures say.
    VERDICT,
    /// Because a change is taken back: that needs no figures and is no change of mind.
    UNDO
  }
}
