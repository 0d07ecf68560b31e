package io.creativefactory.graph.line;

import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Step;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphInput;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.StateSnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The line as a state graph:
///
/// ```
/// intel -> creative -> editor -> | testing -> | review -> publish -> | scaling -> end
///                        ^                         |
///                        +---- changes requested --+---- nothing approved ----> end
/// ```
///
/// A bar is an interrupt: there the run waits for its renders, its reviewers, its figures, without
/// a thread. Whether the wait is over is asked of the database each time, so that a job too many
/// wakes nobody too early. Callers hold the run's lock.
public final class LineGraph {
  static final String TESTING = "testing";
  static final String REVIEW = "review";
  static final String SCALING = "scaling";
  private static final String EDITOR = "editor";
  private static final String PUBLISH = "publish";
  private final CompiledGraph<LineState> graph;
  private final Map<String, BiPredicate<RunRef, Position>> gates;

  /// @param steps by stage word, all seven
  /// @param gates by the stage that they stand before: testing, review, scaling
  public LineGraph(
      Map<String, Step> steps,
      Map<String, BiPredicate<RunRef, Position>> gates,
      JdbcClient jdbc,
      InstantSource clock) {
    this.gates = Map.copyOf(gates);
    try {
      this.graph = drawn(steps).compile(config(new PgCheckpoints(jdbc, clock)));
    } catch (GraphStateException e) {
      throw new IllegalStateException("the line is drawn wrongly", e);
    }
  }

  private static CompileConfig config(PgCheckpoints checkpoints) {
    return CompileConfig.builder()
        .checkpointSaver(checkpoints)
        .interruptBefore(TESTING, REVIEW, SCALING)
        .releaseThread(false)
        .build();
  }

  private static StateGraph<LineState> drawn(Map<String, Step> steps) throws GraphStateException {
    StateGraph<LineState> line = new StateGraph<>(Map.of(), new StateText());
    for (Map.Entry<String, Step> step : steps.entrySet()) {
      line.addNode(
          step.getKey(),
          node_async(state -> LineState.of(step.getValue().run(state.ref(), state.position()))));
    }
    return line.addEdge(StateGraph.START, "intel")
        .addEdge("intel", "creative")
        .addEdge("creative", EDITOR)
        .addEdge(EDITOR, TESTING)
        .addEdge(TESTING, REVIEW)
        .addConditionalEdges(
            REVIEW,
            edge_async(state -> afterReview(state.position())),
            Map.of(EDITOR, EDITOR, PUBLISH, PUBLISH, StateGraph.END, StateGraph.END))
        .addEdge(PUBLISH, SCALING)
        .addEdge(SCALING, StateGraph.END);
  }

  private static String afterReview(Position position) {
    if (!position.cuts().isEmpty()) {
      return EDITOR;
    }
    return position.approved() > 0 ? PUBLISH : StateGraph.END;
  }

  /// Walks as far as it goes: to the end, or to a gate that is still shut.
  ///
  /// @return where it ended, or nothing while it waits
  public Optional<Position> advance(RunRef ref) {
    RunnableConfig config =
        RunnableConfig.builder()
            .threadId(ref.run().toString())
            .addMetadata(PgCheckpoints.TENANT, ref.tenant().value())
            .build();
    Optional<StateSnapshot<LineState>> known = graph.stateOf(config);
    if (known.isEmpty()) {
      walk(GraphInput.args(LineState.start(ref)), config);
    }
    while (true) {
      StateSnapshot<LineState> at = graph.getState(config);
      if (Objects.equals(at.next(), StateGraph.END)) {
        return Optional.of(at.state().position());
      }
      BiPredicate<RunRef, Position> gate = gates.getOrDefault(at.next(), (_, _) -> true);
      if (!gate.test(ref, at.state().position())) {
        return Optional.empty();
      }
      walk(GraphInput.resume(), config);
    }
  }

  private void walk(GraphInput input, RunnableConfig config) {
    graph.stream(input, config).forEachAsync(_ -> {}).join();
  }
}
