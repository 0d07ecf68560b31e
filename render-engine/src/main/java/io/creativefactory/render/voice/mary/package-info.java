/// Runs in a Java process of its own, beside MaryTTS, whose libraries clash with ours. Uses nothing
/// of the engine.
@NullMarked
package io.creativefactory.render.voice.mary;

import org.jspecify.annotations.NullMarked;
