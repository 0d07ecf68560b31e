package io.creativefactory.tools.council;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Vote.Ballot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Votes where an ad's predicted click-through rate stands: the share of earlier ads of its kind
/// that were expected to earn less; where that is unknown, the share of the other candidates that
/// it beats, ties counting half. Absent while its rate is unknown.
public final class RateJudge implements Judge {
  public static final String NAME = "ctr";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return "rank of the predicted rate";
  }

  @Override
  public Opinion judge(Case before) {
    Figure own = before.entry().assessment().ctr();
    OptionalDouble rate = value(own);
    if (rate.isEmpty()) {
      return Opinion.absent(((Figure.Unknown) own).reason());
    }
    OptionalDouble peers = value(before.entry().assessment().peers());
    if (peers.isPresent()) {
      String why =
          String.format(
              Locale.ROOT,
              "its predicted rate of %.2f %% stands above this share of earlier ads of its kind",
              100 * rate.getAsDouble());
      return new Opinion(new Ballot.Cast(Math.clamp(peers.getAsDouble(), 0, 1), why), List.of());
    }
    return ranked(before, rate.getAsDouble());
  }

  private static Opinion ranked(Case before, double rate) {
    List<Map.Entry<String, Double>> others =
        before.peers().stream()
            .filter(peer -> value(peer.assessment().ctr()).isPresent())
            .map(peer -> Map.entry(peer.variant(), value(peer.assessment().ctr()).orElseThrow()))
            .toList();
    if (others.isEmpty()) {
      return Opinion.absent("no other candidate has a rate to rank against");
    }
    double beaten =
        others.stream().mapToDouble(other -> (1 + Math.signum(rate - other.getValue())) / 2).sum()
            / others.size();
    String why =
        String.format(
            Locale.ROOT,
            "its predicted rate of %.2f %% stands above this share of %d other candidates",
            100 * rate,
            others.size());
    return new Opinion(
        new Ballot.Cast(beaten, why),
        others.stream()
            .map(other ->
                String.format(Locale.ROOT, "%s: %.2f %%", other.getKey(), 100 * other.getValue()))
            .toList());
  }

  private static OptionalDouble value(Figure figure) {
    return switch (figure) {
      case Figure.Modelled modelled -> OptionalDouble.of(modelled.value());
      case Figure.Measured measured -> OptionalDouble.of(measured.value());
      case Figure.Unknown _ -> OptionalDouble.empty();
    };
  }
}
