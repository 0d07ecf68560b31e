/// Opens what a storyboard shows: stills as pixels, footage as facts and a few sampled frames.
@NullMarked
package io.creativefactory.render.source;

import org.jspecify.annotations.NullMarked;
