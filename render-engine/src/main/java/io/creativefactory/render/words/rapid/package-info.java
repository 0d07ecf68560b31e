/// Runs in a Java process of its own, beside RapidOCR, which prints to standard output and lives in
/// native memory. Uses nothing of the engine.
@NullMarked
package io.creativefactory.render.words.rapid;

import org.jspecify.annotations.NullMarked;
