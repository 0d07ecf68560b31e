@NullMarked
package io.creativefactory.render.lettering;

import org.jspecify.annotations.NullMarked;
