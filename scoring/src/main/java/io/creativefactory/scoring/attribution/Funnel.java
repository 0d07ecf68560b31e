package io.creativefactory.scoring.attribution;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The way from a lead to a sale, as one tenant walks it. A deal in it is worth what the last stage
/// pays times the chances of every step that is still ahead.
///
/// @param stages in order, at least two; who reached the last has bought
/// @param worth of a deal that reached the last stage and has no amount of its own
/// @param lostAfter how long a deal may stand still before it counts as lost; null where only the
///   CRM says so
public record Funnel(List<Stage> stages, Money worth, @Nullable Duration lostAfter) {
  /// The stage of a deal that will never be one, in every funnel, as CRMs write it.
  private static final Set<String> LOST =
      Set.of("lost", "closedlost", "closed_lost", "closed lost");

  public Funnel {
    stages = List.copyOf(stages);
    Checks.atLeast("stages", stages.size(), 2);
    if (!worth.isPositive()) {
      throw new IllegalArgumentException("a deal that is won is worth " + worth);
    }
    if (lostAfter != null && !lostAfter.isPositive()) {
      throw new IllegalArgumentException("a deal cannot be lost after " + lostAfter);
    }
    Set<String> names = new HashSet<>(LOST);
    for (Stage stage : stages) {
      for (String name : stage.names()) {
        if (!names.add(name)) {
          throw new IllegalArgumentException("two stages are called '" + name + "'");
        }
      }
    }
    if (stages.getLast().chance() != null) {
      throw new IllegalArgumentException("after '" + stages.getLast().name() + "' comes nothing");
    }
  }

  /// @param name in the trade's words
  /// @param also what the CRM calls it
  /// @param chance that a deal goes on to the next stage, as the operator states it; null where
  ///   nobody does
  public record Stage(String name, List<String> also, @Nullable BigDecimal chance) {
    public Stage {
      Checks.text("name", name);
      also = List.copyOf(also);
      if (chance != null) {
        Checks.between("chance of " + name, chance.doubleValue(), 0, 1);
      }
    }

    List<String> names() {
      return Stream.concat(Stream.of(name), also.stream())
          .map(each -> each.toLowerCase(Locale.ROOT))
          .distinct()
          .toList();
    }
  }

  /// The place of a stage by its name or by what the CRM calls it, from 0; nothing for another.
  public Optional<Integer> place(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return IntStream.range(0, stages.size())
        .filter(i -> stages.get(i).names().contains(wanted))
        .boxed()
        .findFirst();
  }

  public static boolean isLost(String stage) {
    return LOST.contains(stage.toLowerCase(Locale.ROOT));
  }

  public int last() {
    return stages.size() - 1;
  }
}
