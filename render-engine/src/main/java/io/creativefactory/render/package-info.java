/// Storyboard in, video out; also looks into media.
@ApplicationModule(allowedDependencies = {"domain", "config", "config :: *"})
@NullMarked
package io.creativefactory.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
