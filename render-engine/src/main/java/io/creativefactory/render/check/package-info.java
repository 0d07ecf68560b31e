/// Looks at finished videos before anybody else does.
@NamedInterface("check")
@NullMarked
package io.creativefactory.render.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
