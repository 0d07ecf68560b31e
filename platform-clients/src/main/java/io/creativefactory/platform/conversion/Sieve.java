package io.creativefactory.platform.conversion;

import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.Conversions.Receipt;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a platform would refuse has its receipt before anything is sent; the others go.
///
/// @param most events of one call
/// @param fault why the platform would refuse an event
public record Sieve(int most, Function<ConversionEvent, Optional<String>> fault) {

  /// @param send gives one receipt for each event that it gets, in their order; not called with
  ///   none
  /// @return one receipt for each event, in their order
  public List<Receipt> send(
      List<ConversionEvent> events, Function<List<ConversionEvent>, List<Receipt>> send) {
    if (events.size() > most) {
      throw new IllegalArgumentException(events.size() + " events, more than " + most);
    }
    List<Optional<String>> faults = events.stream().map(fault).toList();
    List<ConversionEvent> sound = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (faults.get(i).isEmpty()) {
        sound.add(events.get(i));
      }
    }
    Iterator<Receipt> sent = (sound.isEmpty() ? List.<Receipt>of() : send.apply(sound)).iterator();
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Optional<String> why = faults.get(i);
      receipts.add(why.isPresent() ? Receipt.refused(events.get(i), why.get()) : sent.next());
    }
    return List.copyOf(receipts);
  }
}
