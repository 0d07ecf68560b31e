/// Comma-separated values, with the line of every fault.
@NamedInterface
@NullMarked
package io.creativefactory.tools.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
