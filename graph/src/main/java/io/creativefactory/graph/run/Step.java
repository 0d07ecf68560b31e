package io.creativefactory.graph.run;

import io.creativefactory.graph.job.RunRef;

/// The body of one node of the line. It may run twice, so all that it makes is written once.
@FunctionalInterface
public interface Step {
  Position run(RunRef ref, Position at);
}
