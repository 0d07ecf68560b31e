/// Whose merit a sale is, and what is still to come of those who have not bought yet.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.attribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
