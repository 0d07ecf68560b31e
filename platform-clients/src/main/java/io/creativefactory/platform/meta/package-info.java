/// Meta's Marketing API, Graph v26.0: the only place that knows its parameters, errors and units.
@NamedInterface
@NullMarked
package io.creativefactory.platform.meta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
