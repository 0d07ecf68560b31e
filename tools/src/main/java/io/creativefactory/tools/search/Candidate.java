package io.creativefactory.tools.search;

import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.memory.Vector;

/// One text of one item that is near the question.
///
/// @param cosine to the question
record Candidate(String sha256, Field field, String words, double cosine, Vector meaning) {}
