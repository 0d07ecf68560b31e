/// The gate that a person keeps.
@NamedInterface
@NullMarked
package io.creativefactory.graph.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
