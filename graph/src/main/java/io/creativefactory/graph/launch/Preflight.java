package io.creativefactory.graph.launch;

import io.creativefactory.domain.FxRates;
import io.creativefactory.domain.FxRates.Exchange;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Delivery;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.tools.claims.ClaimCheck;
import io.creativefactory.tools.claims.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What would go wrong with a launch, told before anything is written: one sentence for each fault.
/// Asks the platform for nothing but the least budget it takes.
public final class Preflight {
  private final Launches launches;
  private final Function<TenantId, FxRates> rates;

  /// @param rates a tenant's dated rates of exchange
  public Preflight(Launches launches, Function<TenantId, FxRates> rates) {
    this.launches = launches;
    this.rates = rates;
  }

  public List<String> faults(Launch launch) {
    List<String> faults = new ArrayList<>(specs(launch));
    faults.addAll(pictures(launch));
    faults.addAll(policy(launch));
    faults.addAll(SpecialCategories.faults(launch.brief()));
    faults.addAll(Disclosure.faults(launch.brief(), launch.item(), launches.today()));
    faults.addAll(
        Tracking.faults(
            AdCopy.link(launch.brief(), launch.item().concept(), launch.ref(), launch.ads().name()),
            launch.ads().name()));
    faults.addAll(budget(launch));
    if (faults.isEmpty()) {
      for (Launch.Step step : launch.steps()) {
        launch.ads().faults(step.with(Preflight::placeholder)).stream()
            .map(fault -> step.slot() + ": " + fault)
            .forEach(faults::add);
      }
    }
    return List.copyOf(faults);
  }

  /// What stands in place of an id that does not exist yet.
  public static String placeholder(String slot) {
    return "{" + slot + "}";
  }

  private List<String> specs(Launch launch) {
    Video video = launch.media().leading();
    String platform = Publication.nameOf(launch.ads().name());
    List<Delivery> places = launches.places(video, launch.ads().name());
    if (!launches.knowsPlaces(video)) {
      return List.of();
    }
    if (places.isEmpty()) {
      return List.of(
          "video: %s has no place for a %s ad; add one of its formats to the brief"
              .formatted(platform, video.format()));
    }
    List<String> misfits =
        places.stream().map(place -> misfit(place, video)).flatMap(Optional::stream).toList();
    return misfits.size() < places.size() ? List.of() : misfits;
  }

  private static Optional<String> misfit(Delivery place, Video video) {
    if (video.length().compareTo(place.least()) < 0 || video.length().compareTo(place.most()) > 0) {
      return Optional.of(
          "video: lasts %.1f s; %s takes %d to %d s"
              .formatted(
                  video.length().toMillis() / 1000.0,
                  place.place(),
                  place.least().toSeconds(),
                  place.most().toSeconds()));
    }
    int side = Math.min(video.size().width(), video.size().height());
    if (side < place.shortSide()) {
      return Optional.of(
          "video: is %d pixels wide at its short side; %s takes %d and more"
              .formatted(side, place.place(), place.shortSide()));
    }
    return tooLarge(place, video);
  }

  private static Optional<String> tooLarge(Delivery place, Video video) {
    try {
      long bytes = Files.size(Path.of(video.path()));
      return bytes <= place.maxBytes()
          ? Optional.empty()
          : Optional.of(
              "video: has %d bytes; %s takes %d".formatted(bytes, place.place(), place.maxBytes()));
    } catch (IOException e) {
      return Optional.of("video: " + video.path() + " cannot be read: " + e);
    }
  }

  private static List<String> pictures(Launch launch) {
    return launch.ads().shapes().stream()
        .filter(shape -> !launch.media().has(shape))
        .map(shape ->
            "brand.logo is missing: %s ads carry the advertiser's mark"
                .formatted(Publication.nameOf(launch.ads().name())))
        .toList();
  }

  /// The words of the ad and those around it, once more by the rules of today.
  private static List<String> policy(Launch launch) {
    ClaimCheck check = new ClaimCheck(launch.brief());
    String offer = launch.brief().message().offer();
    List<Script.Claim> offered =
        offer == null ? List.of() : List.of(new Script.Claim(offer, Script.Source.OFFER, offer));
    return Stream.of(
            check.judge(launch.item().concept().script()),
            check.judge(AdCopy.headline(launch.brief()), offered))
        .flatMap(verdict -> verdict.findings().stream())
        .filter(Finding::blocks)
        .map(finding -> "text: " + finding)
        .toList();
  }

  private List<String> budget(Launch launch) {
    Money daily = launch.daily();
    String platform = Publication.nameOf(launch.ads().name());
    if (!daily.isPositive()) {
      return List.of("budget: nothing is left for " + platform + " of the brief's daily budget");
    }
    Optional<Money> least = launch.ads().leastDailyBudget();
    if (least.isEmpty()) {
      return launch.ads().leastElsewhere().stream()
          .flatMap(stated -> elsewhere(launch, stated).stream())
          .toList();
    }
    if (!least.get().currency().equals(daily.currency())) {
      return List.of(
          "budget: is in %s and the account on %s in %s; nothing is converted"
              .formatted(daily.currency(), platform, least.get().currency()));
    }
    return tooLittle(daily, least.get(), platform, "").stream().toList();
  }

  /// A budget is held against a least that is stated in another currency by a rate of these days,
  /// or not at all.
  private Optional<String> elsewhere(Launch launch, Money stated) {
    Money daily = launch.daily();
    String platform = Publication.nameOf(launch.ads().name());
    FxRates known = rates.apply(launch.ref().tenant());
    return switch (known.exchange(stated, daily.currency(), launches.today())) {
      case Exchange.Same same -> tooLittle(daily, same.money(), platform, "");
      case Exchange.Exchanged done ->
          tooLittle(daily, done.to(), platform, " (%s at %s)".formatted(stated, done.rate()));
      case Exchange.Unknown unknown ->
          Optional.of(
              "budget: %s states its least of %s a day in %s only, and %s to hold %s against it; enter one at /api/v1/fx-rates"
                  .formatted(platform, stated, stated.currency(), unknown.reason(), daily));
    };
  }

  private static Optional<String> tooLittle(
      Money daily, Money least, String platform, String derived) {
    return daily.compareTo(least) >= 0
        ? Optional.empty()
        : Optional.of(
            "budget: %s a day for %s, which takes %s and more%s; raise budget.daily or choose fewer platforms"
                .formatted(daily, platform, least, derived));
  }
}
