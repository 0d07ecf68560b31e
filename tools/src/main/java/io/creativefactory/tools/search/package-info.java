/// Finds footage by what it means, and says why.
@NamedInterface("search")
@NullMarked
package io.creativefactory.tools.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
