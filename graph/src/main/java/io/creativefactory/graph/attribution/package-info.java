/// Where revenue came from: what people saw, what they bought, how deals go.
@NamedInterface
@NullMarked
package io.creativefactory.graph.attribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
