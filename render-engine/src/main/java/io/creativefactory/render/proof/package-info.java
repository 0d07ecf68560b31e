/// What an encoded piece of a video shows: measured once on its own decoded pixels, and kept with
/// it.
@NullMarked
package io.creativefactory.render.proof;

import org.jspecify.annotations.NullMarked;
