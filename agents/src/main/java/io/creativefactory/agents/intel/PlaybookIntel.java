package io.creativefactory.agents.intel;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.intel.LibraryReading;
import io.creativefactory.tools.library.AdLibrary;
import io.creativefactory.tools.library.AdLibrary.KnownAd;
import io.creativefactory.tools.library.Sighting;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.rubric.Hooks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Studies the field by rule and by counting: which hooks, angles, buttons and run lengths the
/// tenant's swipe ads show, and what they leave open. Deterministic for the same ads, brief and
/// day. Thread safe.
public final class PlaybookIntel implements IntelAgent {
  private static final MadeBy MADE_BY = MadeBy.playbook(1);

  private final AdLibrary library;
  private final Embedder embedder;
  private final InstantSource clock;

  public PlaybookIntel(AdLibrary library, Embedder embedder, InstantSource clock) {
    this.library = library;
    this.embedder = embedder;
    this.clock = clock;
  }

  @Override
  public Intel study(TenantId tenant, Brief brief, LibraryReading reading) {
    List<KnownAd> known =
        library.all(tenant).stream().filter(ad -> reading.simulated() || !simulated(ad)).toList();
    if (known.isEmpty()) {
      return fromBriefAlone("the brief alone: no swipe file was imported" + told(reading));
    }
    Field field = Field.of(brief, known, embedder, clock.instant());
    if (field.size() == 0) {
      return fromBriefAlone(
          "the brief alone: none of the %d imported ads is about anything like it"
                  .formatted(known.size())
              + told(reading));
    }
    return new Intel(
        new Patterns(field).findings(),
        new Gaps(field, embedder).whitespace(brief),
        basis(field) + told(reading),
        MADE_BY);
  }

  /// Invented ads say nothing about a market that is not invented as well.
  private static boolean simulated(KnownAd ad) {
    Sighting sighting = ad.sighting();
    return sighting != null && sighting.sandbox();
  }

  /// What the libraries of ads added to the basis, and what they kept to themselves.
  private static String told(LibraryReading reading) {
    List<String> words = new ArrayList<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (LibraryReading.Answer answer : reading.answers()) {
      switch (answer.ads()) {
        case Figure.Measured counted ->
            words.add("%s told %.0f".formatted(answer.question(), counted.value()));
        case Figure.Modelled _ -> throw new IllegalStateException("ads are counted");
        case Figure.Unknown unknown -> reasons.add(unknown.reason());
      }
    }
    reasons.forEach(reason -> words.add("no answer came: " + reason));
    return words.stream().map(each -> "; " + each).collect(Collectors.joining());
  }

  private static Intel fromBriefAlone(String basis) {
    return new Intel(List.of(), List.of(), basis, MADE_BY);
  }

  private static String basis(Field field) {
    StringBuilder basis =
        new StringBuilder("%d ads of %d advertisers".formatted(field.size(), field.advertisers()));
    long read = field.ads().stream().filter(ad -> ad.sighting() != null).count();
    if (read > 0) {
      boolean invented = field.ads().stream().anyMatch(PlaybookIntel::simulated);
      basis.append(
          ", %d of them read in libraries of ads%s".formatted(read, invented ? ", SANDBOX" : ""));
    }
    if (field.aside() > 0) {
      basis.append("; %d more are about something else".formatted(field.aside()));
    }
    long unread = field.ads().stream().filter(ad -> Hooks.labels(ad.ad()).isEmpty()).count();
    if (unread > 0) {
      basis.append("; %d open in a way that the rules do not know".formatted(unread));
    }
    if (field.size() < Gaps.ENOUGH_ADS) {
      basis.append("; fewer than %d show no whitespace".formatted(Gaps.ENOUGH_ADS));
    }
    return basis.toString();
  }
}
