package io.creativefactory.platform;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import java.util.Optional;

/// Writes to one advertising account. Only job handlers hold one; agents have no path here. Every
/// create carries a [WriteKey] that its caller stored before the call, so that an uncertain answer
/// is followed by a look-up and not by a second object.
///
/// All methods throw [FactoryException]: PLATFORM_AUTH, PLATFORM_RATE_LIMITED, PLATFORM_UNAVAILABLE
/// (nothing was written), PLATFORM_UNCERTAIN (perhaps written), PLATFORM_REFUSED with the vendor's
/// own reason.
public interface AdPlatform {
  /// `meta`, `google` or `tiktok`.
  String name();

  /// Whether the account is simulated.
  boolean sandbox();

  /// Creates the object PAUSED and returns what the platform confirmed.
  PlatformObject create(WriteKey key, NewObject object);

  /// Finds what an earlier create with this key left behind.
  Optional<PlatformObject> find(WriteKey key, Kind kind);

  /// Undoes a create. Deleting what is gone already is no error.
  void delete(PlatformObject object);

  Status status(PlatformObject object);

  void setDailyBudget(String campaignId, Money daily);

  void pause(String objectId);

  void activate(String objectId);

  /// What the platform says of an object.
  enum Status {
    PAUSED,
    ACTIVE,
    PROCESSING,
    REFUSED,
    GONE
  }
}
