package io.creativefactory.domain.scaling;

import java.util.List;

/// What a platform says of the people who saw a campaign's ads.
public sealed interface AudienceTold {
  /// @param slices those that something is told of; together at most what the campaign did
  record Slices(List<AudienceSlice> slices) implements AudienceTold {
    public Slices {
      slices = List.copyOf(slices);
    }
  }

  /// It tells nobody.
  record Withheld(String reason) implements AudienceTold {}
}
