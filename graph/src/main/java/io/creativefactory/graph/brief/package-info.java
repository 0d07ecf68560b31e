/// What earlier runs taught, handed to the next brief.
@NullMarked
package io.creativefactory.graph.brief;

import org.jspecify.annotations.NullMarked;
