package io.creativefactory.graph.line;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Position;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.state.AgentState;

/// The graph's state: whose run, and where it is. Every checkpoint holds all of it, so it holds
/// words and numbers only.
final class LineState extends AgentState {
  LineState(Map<String, Object> data) {
    super(data);
  }

  static Map<String, Object> start(RunRef ref) {
    return Map.of("tenant", ref.tenant().value(), "run", ref.run().toString());
  }

  static Map<String, Object> of(Position position) {
    return Map.of(
        "round", position.round(),
        "cuts", position.cuts().stream().map(Cut::key).toList(),
        "approved", position.approved());
  }

  RunRef ref() {
    String tenant = this.<String>value("tenant").orElseThrow();
    String run = this.<String>value("run").orElseThrow();
    return new RunRef(new TenantId(tenant), RunId.parse(run));
  }

  Position position() {
    int round = this.<Integer>value("round").orElse(0);
    int approved = this.<Integer>value("approved").orElse(0);
    List<String> cuts = this.<List<String>>value("cuts").orElse(List.of());
    return new Position(round, cuts.stream().map(Cut::parse).toList(), approved);
  }
}
