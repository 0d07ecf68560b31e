package io.creativefactory.graph.run;

import java.time.Instant;

/// Something that happened in a run, in order.
///
/// @param seq rises within the run; the id of the event stream
/// @param stage stage word
/// @param text one sentence
/// @param share how much of the stage is done, 0 to 1
public record RunEvent(long seq, Instant at, String stage, String text, double share) {}
