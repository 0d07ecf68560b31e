package io.creativefactory.platform;

import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceTold;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts slices of one value together, in the order of their values, and those of no value last.
public final class Slices {
  private Slices() {}

  public static AudienceTold of(List<AudienceSlice> rows) {
    Map<String, AudienceSlice> slices = new LinkedHashMap<>();
    rows.forEach(row -> slices.merge(key(row.value()), row, AudienceSlice::plus));
    return new AudienceTold.Slices(
        slices.values().stream()
            .sorted(Comparator.comparing(slice -> key(slice.value())))
            .toList());
  }

  private static String key(@Nullable String value) {
    return value == null ? "\uffff" : value;
  }
}
