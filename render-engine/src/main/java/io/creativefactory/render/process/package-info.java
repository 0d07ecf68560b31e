/// Starts the bundled FFmpeg executables and takes care that none outlives its caller.
@NamedInterface("process")
@NullMarked
package io.creativefactory.render.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
