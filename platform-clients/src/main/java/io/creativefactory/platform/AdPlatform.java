package io.creativefactory.platform;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.platform.NewObject.Shape;
import java.util.List;
import java.util.Optional;

/// Writes to one advertising account. Only job handlers hold one; agents have no path here. Every
/// create carries a [WriteKey] that its caller stored before the call, so that an uncertain answer
/// is followed by a look-up and not by a second object. Ids are the vendor's own.
///
/// All methods that call throw [FactoryException]: PLATFORM_AUTH, PLATFORM_RATE_LIMITED,
/// PLATFORM_UNAVAILABLE (nothing was written), PLATFORM_UNCERTAIN (perhaps written),
/// PLATFORM_REFUSED with the vendor's own reason.
public interface AdPlatform {
  /// `meta`, `google` or `tiktok`.
  String name();

  /// Whether the account is simulated.
  boolean sandbox();

  /// The objects that one ad takes here, in the order of their creation. Where CREATIVE is missing,
  /// the ad itself carries the content; where AD_SET is missing, it hangs on the campaign.
  List<Kind> kinds();

  /// The still pictures that an ad takes here.
  List<Shape> shapes();

  /// Whether ads of this account can come to a place of this platform.
  ///
  /// @param place as it is named among the placements, for example `Google Demand Gen`
  default boolean reaches(String place) {
    return true;
  }

  /// What would be refused, as far as it can be told without a call: one sentence for each fault
  /// that names the field, what it is and what is allowed; empty when there is none. Ids of objects
  /// that do not exist yet may be placeholders such as `{campaign}`.
  List<String> faults(NewObject object);

  /// Exactly what [#create] would send, without a secret. Calls nobody.
  Payload preview(WriteKey key, NewObject object);

  /// Lets the platform itself check a request that names no placeholder, writing nothing.
  ///
  /// @return whether this platform checks at all
  default boolean rehearse(NewObject object) {
    return false;
  }

  /// The least that the account takes as the daily budget of a campaign; nothing when the platform
  /// does not tell.
  Optional<Money> leastDailyBudget();

  /// The least in another currency than the account's, where the platform states it in that alone;
  /// it takes a dated rate to hold a budget against it. Nothing where [#leastDailyBudget] tells.
  default Optional<Money> leastElsewhere() {
    return Optional.empty();
  }

  /// Whether a campaign with this objective is set up here to earn what the platform then runs by
  /// itself.
  default boolean automates(Objective objective) {
    return false;
  }

  /// What the platform runs by itself in a campaign, read back; nothing where there is no such
  /// state.
  default Optional<Automation> automation(String campaignId) {
    return Optional.empty();
  }

  /// Creates the object PAUSED and returns what the platform confirmed.
  PlatformObject create(WriteKey key, NewObject object);

  /// Finds what an earlier create with this key left behind.
  Optional<PlatformObject> find(WriteKey key, Kind kind);

  /// Every standing object of a kind whose name carries a write key's tag.
  List<PlatformObject> tagged(Kind kind);

  /// Undoes a create. Deleting what is gone already is no error.
  void delete(PlatformObject object);

  Status status(PlatformObject object);

  /// As [#status] of several, in their order, in as few calls as the platform allows.
  default List<Status> statuses(List<PlatformObject> objects) {
    return objects.stream().map(this::status).toList();
  }

  /// What the platform takes as the campaign's daily budget now.
  Money dailyBudget(String campaignId);

  void setDailyBudget(String campaignId, Money daily);

  /// @param kind CAMPAIGN, AD_SET or AD
  void pause(Kind kind, String id);

  /// @param kind CAMPAIGN, AD_SET or AD
  void activate(Kind kind, String id);

  /// What the platform says of an object.
  enum Status {
    PAUSED,
    ACTIVE,
    PROCESSING,
    REFUSED,
    GONE
  }
}
