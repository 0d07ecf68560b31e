/// Concepts and their scripts.
@NullMarked
package io.creativefactory.domain.creative;

import org.jspecify.annotations.NullMarked;
