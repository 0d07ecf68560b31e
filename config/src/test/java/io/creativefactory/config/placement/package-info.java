@NullMarked
package io.creativefactory.config.placement;

import org.jspecify.annotations.NullMarked;
