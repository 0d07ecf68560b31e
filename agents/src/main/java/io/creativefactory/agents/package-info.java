/// Each agent turns one domain record into the next.
@ApplicationModule(allowedDependencies = {"domain", "config", "config :: *", "tools", "tools :: *"})
@NullMarked
package io.creativefactory.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
