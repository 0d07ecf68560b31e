/// Storyboards and renders: ordered once, rendered once.
@NamedInterface
@NullMarked
package io.creativefactory.graph.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
