/// What is not kept for ever.
@NamedInterface
@NullMarked
package io.creativefactory.graph.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
