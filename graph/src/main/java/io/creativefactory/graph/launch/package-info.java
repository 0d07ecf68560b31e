/// What one creative takes on one platform, in which order, and whether it would be let through.
@NullMarked
package io.creativefactory.graph.launch;

import org.jspecify.annotations.NullMarked;
