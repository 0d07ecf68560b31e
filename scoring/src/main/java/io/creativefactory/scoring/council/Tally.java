package io.creativefactory.scoring.council;

import io.creativefactory.config.council.CouncilRules;
import io.creativefactory.domain.testing.CouncilVerdict;
import io.creativefactory.domain.testing.CouncilVerdict.Ruling;
import io.creativefactory.domain.testing.CouncilVerdict.Seat;
import io.creativefactory.domain.testing.Vote;
import io.creativefactory.domain.testing.Vote.Ballot;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes one verdict out of votes. A veto comes before every score; a judge that is absent leaves
/// its weight to the others; a vote far from all others is set aside and shown; below the quorum
/// there is no verdict. Pure.
public final class Tally {
  /// With three votes, two that happen to be near would silence the third.
  private static final int OUTLIER_NEEDS = 4;

  /// So many votes must stay when others are set aside.
  private static final int MUST_STAY = 3;

  private final CouncilRules rules;
  private final List<Vote> votes;
  private final Map<Vote, Double> cast;

  private Tally(CouncilRules rules, List<Vote> votes) {
    this.rules = rules;
    this.votes = List.copyOf(votes);
    this.cast = new LinkedHashMap<>();
    for (Vote vote : votes) {
      if (vote.ballot() instanceof Ballot.Cast(double score, _) && vote.weight() > 0) {
        cast.put(vote, score);
      }
    }
  }

  /// What lies before the council.
  ///
  /// @param rubric version in force
  /// @param findings what forbids the ad; empty when nothing does
  public record Brought(String rubric, List<Vote> votes, List<String> findings) {
    public Brought {
      votes = List.copyOf(votes);
      findings = List.copyOf(findings);
      if (votes.stream().map(Vote::judge).distinct().count() < votes.size()) {
        throw new IllegalArgumentException(
            "a judge votes twice: " + votes.stream().map(Vote::judge).toList());
      }
    }
  }

  public static CouncilVerdict of(CouncilRules rules, Brought brought, Instant at) {
    Tally tally = new Tally(rules, brought.votes());
    List<Seat> seats = tally.seats(tally.outliers());
    Ruling ruling =
        brought.findings().isEmpty() ? tally.ruling(seats) : new Ruling.Vetoed(brought.findings());
    return new CouncilVerdict(brought.rubric(), ruling, seats, at);
  }

  private Map<Vote, String> outliers() {
    if (cast.size() < OUTLIER_NEEDS) {
      return Map.of();
    }
    double[] scores = scores();
    double middle = median(scores);
    double mad = median(Arrays.stream(scores).map(s -> Math.abs(s - middle)).toArray());
    double limit = Math.max(rules.outlier().deviations() * mad, rules.outlier().least());
    Map<Vote, String> far = new LinkedHashMap<>();
    cast.forEach((vote, score) -> {
      if (Math.abs(score - middle) > limit) {
        far.put(
            vote,
            String.format(
                Locale.ROOT,
                "%.2f lies further than %.2f from the median %.2f of %d votes",
                score,
                limit,
                middle,
                cast.size()));
      }
    });
    return cast.size() - far.size() < MUST_STAY ? Map.of() : far;
  }

  private double[] scores() {
    return cast.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<Seat> seats(Map<Vote, String> aside) {
    double weight =
        cast.keySet().stream()
            .filter(vote -> !aside.containsKey(vote))
            .mapToDouble(Vote::weight)
            .sum();
    return votes.stream()
        .map(vote -> {
          boolean counts = cast.containsKey(vote) && !aside.containsKey(vote);
          double share = counts ? Math.min(1, vote.weight() / weight) : 0;
          return new Seat(vote, share, aside.getOrDefault(vote, ""));
        })
        .toList();
  }

  private Ruling ruling(List<Seat> seats) {
    List<Seat> counting = seats.stream().filter(seat -> seat.share() > 0).toList();
    if (counting.size() < rules.quorum()) {
      return new Ruling.NoQuorum(
          "%d of %d judges voted, %d must%s"
              .formatted(counting.size(), votes.size(), rules.quorum(), missing()));
    }
    double score = 0;
    double least = 1;
    double most = 0;
    for (Seat seat : counting) {
      double one = score(seat.vote());
      score += seat.share() * one;
      least = Math.min(least, one);
      most = Math.max(most, one);
    }
    double spread = most - least;
    double common = Math.clamp(score, 0, 1);
    return spread > rules.spread()
        ? new Ruling.Disputed(common, spread, disagreement(counting, least, most))
        : new Ruling.Agreed(common, spread);
  }

  private String missing() {
    String absent =
        votes.stream()
            .filter(vote -> !cast.containsKey(vote))
            .map(vote -> vote.judge() + ": " + reason(vote))
            .collect(Collectors.joining("; "));
    return absent.isEmpty() ? "" : " (" + absent + ")";
  }

  private static String reason(Vote vote) {
    return switch (vote.ballot()) {
      case Ballot.Absent(String reason) -> reason;
      case Ballot.Cast _ -> "its weight is 0";
    };
  }

  private String disagreement(List<Seat> counting, double least, double most) {
    return String.format(
        Locale.ROOT,
        "%s says %.2f, %s says %.2f; %.2f apart is more than %.2f",
        whoSays(counting, least),
        least,
        whoSays(counting, most),
        most,
        most - least,
        rules.spread());
  }

  private String whoSays(List<Seat> counting, double score) {
    return counting.stream()
        .map(Seat::vote)
        .filter(vote -> score(vote) == score)
        .findFirst()
        .orElseThrow()
        .judge();
  }

  private double score(Vote vote) {
    return cast.getOrDefault(vote, Double.NaN);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
