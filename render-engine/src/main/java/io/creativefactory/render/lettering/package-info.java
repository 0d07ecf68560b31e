/// Paints words and brings them in: lines, plates, markers, strikes, counters.
@NullMarked
package io.creativefactory.render.lettering;

import org.jspecify.annotations.NullMarked;
