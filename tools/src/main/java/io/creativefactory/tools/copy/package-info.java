/// What is known of headlines: files of tested pairs, and the judge that ranks lines by them.
@NamedInterface
@NullMarked
package io.creativefactory.tools.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
