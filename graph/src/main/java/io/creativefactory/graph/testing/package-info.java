/// The testing step of a run.
@NullMarked
package io.creativefactory.graph.testing;

import org.jspecify.annotations.NullMarked;
