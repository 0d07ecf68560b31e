/// What is known of the field.
@NullMarked
package io.creativefactory.domain.intel;

import org.jspecify.annotations.NullMarked;
