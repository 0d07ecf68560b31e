/// How the rooms are put together: the one place that knows all of them.
@NamedInterface
@NullMarked
package io.creativefactory.app.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
