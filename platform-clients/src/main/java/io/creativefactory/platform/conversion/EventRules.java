package io.creativefactory.platform.conversion;

import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.ConversionEvent.Source;
import io.creativefactory.platform.Person.Consent;
import io.creativefactory.platform.Person.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why an event is not sent at all. One bad event can sink a whole call, so that each is looked at
/// first.
public final class EventRules {
  /// Clocks of shops and of ours differ.
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Duration oldest;
  private final Duration oldestInStore;

  /// @param oldest how old an event may be
  /// @param oldestInStore the same for what happened in a shop of bricks
  public EventRules(Duration oldest, Duration oldestInStore) {
    this.oldest = oldest;
    this.oldestInStore = oldestInStore;
  }

  /// One sentence without personal data, or nothing when the event can go.
  public Optional<String> fault(ConversionEvent event, Instant now) {
    return untimely(event, now)
        .or(() -> event.source() == Source.WEBSITE ? onWebsite(event) : Optional.empty());
  }

  /// As above, for platforms that do not ask where on the web it happened.
  public Optional<String> untimely(ConversionEvent event, Instant now) {
    if (event.person().consent() == Consent.DENIED) {
      return Optional.of("the person does not let their data be used for ads");
    }
    if (event.at().isAfter(now.plus(SKEW))) {
      return Optional.of("it happens at " + event.at() + ", which lies ahead of now, " + now);
    }
    Duration limit = event.source() == Source.STORE ? oldestInStore : oldest;
    if (event.at().isBefore(now.minus(limit))) {
      return Optional.of(
          "it happened at " + event.at() + ", more than " + limit.toDays() + " days ago");
    }
    return Optional.empty();
  }

  private static Optional<String> onWebsite(ConversionEvent event) {
    if (event.url() == null || event.url().getHost() == null) {
      return Optional.of("it happened on a website and the url of the page is missing");
    }
    return event.person().traits().containsKey(Trait.USER_AGENT)
        ? Optional.empty()
        : Optional.of("it happened on a website and the user agent is missing");
  }
}
