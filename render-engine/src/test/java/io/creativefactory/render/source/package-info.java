@NullMarked
package io.creativefactory.render.source;

import org.jspecify.annotations.NullMarked;
