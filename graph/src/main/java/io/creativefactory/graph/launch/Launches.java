package io.creativefactory.graph.launch;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Delivery;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.run.Ledger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Plans launches: which platforms a run goes to, what each may spend, which file each gets. Plans
/// only; nothing is written. Thread safe.
public final class Launches {
  /// How the places of a platform are named in the placements.
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "meta", List.of("Meta "),
          "google", List.of("Google ", "YouTube "),
          "tiktok", List.of("TikTok "));

  private final Accounts accounts;
  private final Ledger ledger;
  private final Function<Ratio, Placement> placements;

  public Launches(Accounts accounts, Ledger ledger, Function<Ratio, Placement> placements) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.placements = placements;
  }

  Accounts accounts() {
    return accounts;
  }

  /// Where a run's ads go: what its brief chose, else wherever an account is connected. A chosen
  /// platform without an account stays in the list, so that its refusal is told.
  public List<String> platforms(RunRef ref) {
    return platforms(ledger.order(ref).brief());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
  }

  private List<String> platforms(Brief brief) {
    List<String> chosen = brief.output().platforms();
    return chosen == null ? accounts.platforms() : chosen;
  }

  /// @throws io.creativefactory.domain.FactoryException PLATFORM_AUTH when no account on it is
  ///   connected
  public Launch of(RunRef ref, Filed filed, String platform) {
    Ledger.Order order = ledger.order(ref);
    Brief brief = order.brief();
    String logo = brief.brand().logo();
    LaunchMedia media =
        new LaunchMedia(
            leading(brief, filed.item(), platform),
            filed.item().videos(),
            logo == null ? null : order.assets().resolve(logo));
    return new Launch(
        ref,
        brief,
        filed.item(),
        filed.cut(),
        accounts.ads(platform),
        daily(brief, platform),
        media);
  }

  /// The brief's daily budget in equal parts, to the cent; the first platforms get what is left
  /// over.
  public Money daily(Brief brief, String platform) {
    List<String> platforms = platforms(brief);
    Money whole = brief.budget().daily();
    long count = platforms.size();
    long part = whole.minor() / count;
    long more = platforms.indexOf(platform) < whole.minor() % count ? 1 : 0;
    return new Money(part + more, whole.currency());
  }

  private Video leading(Brief brief, ReviewItem item, String platform) {
    List<Video> inOrder = new ArrayList<>();
    for (Ratio format : brief.output().formats()) {
      item.videos().stream().filter(video -> video.format().equals(format)).forEach(inOrder::add);
    }
    inOrder.addAll(item.videos());
    return inOrder.stream()
        .filter(video -> !knowsPlaces(video) || !places(video, platform).isEmpty())
        .findFirst()
        .orElse(inOrder.getFirst());
  }

  /// Whether it is known which places take a video's frame.
  boolean knowsPlaces(Video video) {
    return !placements.apply(video.format()).deliveries().isEmpty();
  }

  /// The places of a platform that take a video's frame.
  List<Delivery> places(Video video, String platform) {
    List<String> names = PLACES.getOrDefault(platform, List.of());
    return placements.apply(video.format()).deliveries().stream()
        .filter(place -> names.stream().anyMatch(place.place()::startsWith))
        .filter(place -> accounts.ads(platform).reaches(place.place()))
        .toList();
  }
}
