/// Measurements, side by side, of what the product promises.
@ApplicationModule(
    allowedDependencies = {
      "domain",
      "config",
      "config :: *",
      "scoring",
      "scoring :: *",
      "render",
      "render :: *",
      "platform",
      "platform :: *",
      "sandbox",
      "sandbox :: *",
      "tools",
      "tools :: *",
      "agents",
      "agents :: *",
      "graph",
      "graph :: *",
      "app",
      "app :: *"
    })
@NullMarked
package io.creativefactory.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
