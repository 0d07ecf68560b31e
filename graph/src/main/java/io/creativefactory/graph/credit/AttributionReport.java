package io.creativefactory.graph.credit;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.graph.attribution.Touchpoint;
import io.creativefactory.graph.spend.Return;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where revenue came from.
///
/// @param rows one for each ad or link, the most credited first, then what was paid for without
///   credit; their values and those without a touch add up to the total
/// @param groups the same credit and spend by what ads have in common
/// @param pipeline null before a funnel is stated
/// @param gaps what is missing, one sentence each
/// @param rates every rate of exchange that was used, with its day
public record AttributionReport(
    Question question,
    Counts counts,
    Sums sums,
    List<Row> rows,
    List<Group> groups,
    @Nullable PipelineReport pipeline,
    List<String> gaps,
    List<String> rates) {
  public AttributionReport {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
    gaps = List.copyOf(gaps);
    rates = List.copyOf(rates);
  }

  /// @param reports everything that was told
  /// @param once what happened
  /// @param again reports of what another one had told
  /// @param untouched what happened without a touch that we know
  /// @param unvalued what has no value in the currency asked for
  public record Counts(int reports, int once, int again, int untouched, int unvalued) {}

  /// @param untouched value that nobody is thanked for; null where no value is known
  /// @param total of every conversion whose value is known; null where none is
  /// @param back all of it for all that was spent, whatever the model
  public record Sums(@Nullable Money untouched, @Nullable Money total, Return back) {}

  /// What ads have in common.
  public enum By {
    PLATFORM,
    HYPOTHESIS,
    ANGLE
  }

  /// @param rows named by what their ads have in common, real and simulated ads apart; credit of
  ///   links that are no known ad's stands under their source, or nowhere
  public record Group(By by, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// @param name as the ad is called on its platform; empty for what is no known ad
  /// @param conversions credited, parts of one included
  /// @param pipeline credited of what open deals are worth; null where nothing is known
  public record Row(
      Touchpoint.Origin origin,
      String name,
      double conversions,
      @Nullable Money value,
      @Nullable Money pipeline,
      Return back) {}

  /// What open deals are worth.
  ///
  /// @param value of all whose chances are learned or stated; null where none are
  /// @param stated how many of them rest on the operator's word
  /// @param unknown open deals whose worth is not known
  public record PipelineReport(
      List<StageRow> stages, @Nullable Money value, int open, int stated, int unknown) {
    public PipelineReport {
      stages = List.copyOf(stages);
    }
  }

  /// @param reached deals that ever came this far
  /// @param open deals that stand here
  /// @param chance of the next stage, learned; unknown with the reason otherwise
  /// @param stated what the operator states instead, in percent; empty where nothing is
  /// @param worth of a deal here with the usual value; null where it is not known
  /// @param range of that worth in words; empty where nothing is learned
  public record StageRow(
      String name,
      int reached,
      int open,
      Figure chance,
      String stated,
      @Nullable Money worth,
      String range) {}
}
