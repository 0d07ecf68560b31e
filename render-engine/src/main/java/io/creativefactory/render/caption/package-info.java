/// Captions: spoken words broken into phrases, subtitle files read and written, and both put into
/// the scenes they fall in.
@NullMarked
package io.creativefactory.render.caption;

import org.jspecify.annotations.NullMarked;
