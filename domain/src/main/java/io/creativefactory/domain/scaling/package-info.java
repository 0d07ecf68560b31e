/// What it earned there, and what to change.
@NullMarked
package io.creativefactory.domain.scaling;

import org.jspecify.annotations.NullMarked;
