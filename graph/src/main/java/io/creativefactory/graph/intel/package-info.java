/// The intel step of a run.
@NullMarked
package io.creativefactory.graph.intel;

import org.jspecify.annotations.NullMarked;
