/// What a person decided, on exactly what.
@NullMarked
package io.creativefactory.domain.review;

import org.jspecify.annotations.NullMarked;
