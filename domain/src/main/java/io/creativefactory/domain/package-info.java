/// Records that the stages hand on, rules without input or output, and the error codes.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.creativefactory.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
