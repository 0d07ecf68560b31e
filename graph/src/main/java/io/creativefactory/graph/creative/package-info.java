/// The creative step of a run.
@NullMarked
package io.creativefactory.graph.creative;

import org.jspecify.annotations.NullMarked;
