/// What must hold when a process is killed while it renders.
@NullMarked
package io.creativefactory.graph.kill;

import org.jspecify.annotations.NullMarked;
