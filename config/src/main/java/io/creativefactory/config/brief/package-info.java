/// Briefs as people write them.
@NamedInterface("brief")
@NullMarked
package io.creativefactory.config.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
