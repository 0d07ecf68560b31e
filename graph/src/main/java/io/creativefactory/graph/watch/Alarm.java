package io.creativefactory.graph.watch;

import io.creativefactory.domain.RunId;
import java.time.Instant;

/// Something that a person should look at.
///
/// @param kind `collapse`, `unusual`, or `standing`: a platform says other than was done here
public record Alarm(RunId run, String kind, String said, Instant at) {}
