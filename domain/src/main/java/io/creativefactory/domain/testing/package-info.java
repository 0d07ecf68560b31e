/// What is known of a video before it runs.
@NullMarked
package io.creativefactory.domain.testing;

import org.jspecify.annotations.NullMarked;
