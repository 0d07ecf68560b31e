package io.creativefactory.platform;

import io.creativefactory.domain.Checks;
import java.util.List;

/// Tells a platform what came of its clicks. Only job handlers hold one. Sending an event again is
/// harmless for two days: platforms count an id and what happened once.
public interface Conversions {
  /// `meta`, `google` or `tiktok`.
  String name();

  /// Whether the account is simulated.
  boolean sandbox();

  /// The most events that one [#send] takes.
  int most();

  /// Sends them in one call. What the platform would refuse is not sent and has its reason in its
  /// receipt, so that one bad event sinks no other. Personal data are normalised and hashed before
  /// they leave, as the platform wants it.
  ///
  /// @return one receipt for each event, in the same order
  /// @throws io.creativefactory.domain.FactoryException as [AdPlatform]; no event has a receipt
  ///   then
  List<Receipt> send(List<ConversionEvent> events);

  /// What became of one event.
  ///
  /// @param reason why it was refused, in one sentence without personal data; empty when taken
  /// @param reference what the platform's support asks for; empty when it was not sent
  record Receipt(String eventId, Verdict verdict, String reason, String reference) {
    public Receipt {
      Checks.text("eventId", eventId);
      if (verdict == Verdict.REFUSED) {
        Checks.text("reason", reason);
      }
    }

    public static Receipt taken(ConversionEvent event, String reference) {
      return new Receipt(event.id(), Verdict.TAKEN, "", reference);
    }

    public static Receipt refused(ConversionEvent event, String reason) {
      return new Receipt(event.id(), Verdict.REFUSED, reason, "");
    }
  }

  /// Taken means received: whether it is matched to a click is the platform's secret.
  enum Verdict {
    TAKEN,
    REFUSED
  }
}
