/// Runs in a Java process of its own, beside the system's eSpeak NG library: a fault in native code
/// ends that process alone. Uses nothing of the engine.
@NullMarked
package io.creativefactory.render.voice.espeak;

import org.jspecify.annotations.NullMarked;
