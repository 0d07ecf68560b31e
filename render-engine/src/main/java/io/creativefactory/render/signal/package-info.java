/// Sound as samples: decoding, loudness, true peak and beats. Pure arithmetic over what FFmpeg
/// decodes; the packages that look, mix and check share it.
@NullMarked
package io.creativefactory.render.signal;

import org.jspecify.annotations.NullMarked;
