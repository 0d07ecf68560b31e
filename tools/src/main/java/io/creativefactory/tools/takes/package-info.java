/// Folders of this machine that somebody asked for over the API: taken into the library in the
/// background, each told how it goes on.
@NamedInterface("takes")
@NullMarked
package io.creativefactory.tools.takes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
