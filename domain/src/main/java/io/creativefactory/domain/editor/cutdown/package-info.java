/// Shorter ads out of a longer one.
@NullMarked
package io.creativefactory.domain.editor.cutdown;

import org.jspecify.annotations.NullMarked;
