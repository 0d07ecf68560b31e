/// What a person wants advertised.
@NullMarked
package io.creativefactory.domain.brief;

import org.jspecify.annotations.NullMarked;
