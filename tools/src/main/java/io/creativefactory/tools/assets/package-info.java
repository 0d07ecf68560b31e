/// What the brief's media are and what they are good for.
@NamedInterface("assets")
@NullMarked
package io.creativefactory.tools.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
