/// Features in, predictions and experiment statistics out.
@ApplicationModule(allowedDependencies = {"domain", "config", "config :: *"})
@NullMarked
package io.creativefactory.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
