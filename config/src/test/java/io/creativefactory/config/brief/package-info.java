@NullMarked
package io.creativefactory.config.brief;

import org.jspecify.annotations.NullMarked;
