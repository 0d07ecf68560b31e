package io.creativefactory.graph.watch;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.platform.AdPlatform.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What of a run is shown, or keeps it from being shown, on a platform: campaigns, ad sets and ads.
/// Thread safe.
public final class Placed {
  private static final Set<Kind> DELIVERING = EnumSet.of(Kind.CAMPAIGN, Kind.AD_SET, Kind.AD);

  private final Accounts accounts;
  private final Publications publications;

  public Placed(Accounts accounts, Publications publications) {
    this.accounts = accounts;
    this.publications = publications;
  }

  /// An object and what its platform says of it.
  record Seen(PlatformObject object, Status status) {}

  /// Each once, in the order of their creation; ids name the platform.
  List<PlatformObject> objects(RunRef ref, String platform) {
    Map<String, PlatformObject> objects = new LinkedHashMap<>();
    for (Publication standing : publications.published(ref)) {
      if (standing.platform().equals(platform)) {
        standing.objects().stream()
            .filter(object -> DELIVERING.contains(object.kind()))
            .forEach(object -> objects.putIfAbsent(object.id(), object));
      }
    }
    return List.copyOf(objects.values());
  }

  /// Asks the platform.
  ///
  /// @throws io.creativefactory.domain.FactoryException as the platform throws
  List<Seen> ask(RunRef ref, String platform) {
    List<PlatformObject> objects = objects(ref, platform);
    List<Status> statuses =
        accounts
            .ads(platform)
            .statuses(
                objects.stream()
                    .map(each ->
                        new PlatformObject(
                            each.kind(), ObjectRef.parse(each.id()).id(), each.name()))
                    .toList());
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      seen.add(new Seen(objects.get(i), statuses.get(i)));
    }
    return seen;
  }

  /// Whether the account is simulated.
  boolean sandbox(String platform) {
    return accounts.ads(platform).sandbox();
  }
}
