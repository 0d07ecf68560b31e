/// What stands on a platform.
@NullMarked
package io.creativefactory.domain.publish;

import org.jspecify.annotations.NullMarked;
