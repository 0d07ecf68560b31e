package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where revenue came from.
///
/// @param rows the most credited first; their values and those without a touch add up to the total
/// @param total of every conversion whose value is known; null where none is
/// @param pipeline null before a funnel is stated
/// @param gaps what is missing, one sentence each
/// @param rates every rate of exchange that was used, with its day
public record AttributionReport(
    Question question,
    Counts counts,
    List<Row> rows,
    @Nullable Money untouched,
    @Nullable Money total,
    @Nullable PipelineReport pipeline,
    List<String> gaps,
    List<String> rates) {
  public AttributionReport {
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
    rates = List.copyOf(rates);
  }

  /// @param reports everything that was told
  /// @param once what happened
  /// @param again reports of what another one had told
  /// @param untouched what happened without a touch that we know
  /// @param unvalued what has no value in the currency asked for
  public record Counts(int reports, int once, int again, int untouched, int unvalued) {}

  /// @param conversions credited, parts of one included
  /// @param pipeline credited of what open deals are worth; null where nothing is known
  public record Row(
      Touchpoint.Origin origin,
      double conversions,
      @Nullable Money value,
      @Nullable Money pipeline) {}

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
