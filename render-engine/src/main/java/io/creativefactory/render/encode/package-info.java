/// Pixels into video: the filter graph, the encoder's command line, the segment cache.
@NullMarked
package io.creativefactory.render.encode;

import org.jspecify.annotations.NullMarked;
