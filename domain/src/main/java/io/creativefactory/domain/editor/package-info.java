/// Storyboards and finished videos.
@NullMarked
package io.creativefactory.domain.editor;

import org.jspecify.annotations.NullMarked;
