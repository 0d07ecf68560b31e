/// Competitors' ads: read from swipe files, kept, searched by meaning.
@NamedInterface
@NullMarked
package io.creativefactory.tools.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
