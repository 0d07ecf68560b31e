/// The launch sheet: what would be written on every platform, before it is.
@NullMarked
package io.creativefactory.app.studio.publish;

import org.jspecify.annotations.NullMarked;
