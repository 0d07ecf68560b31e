/// One package per vendor over OkHttp.
@ApplicationModule(allowedDependencies = {"domain", "config", "config :: *"})
@NullMarked
package io.creativefactory.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
