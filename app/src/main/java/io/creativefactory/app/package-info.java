/// Studio pages, HTTP API, command line, security and wiring.
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
      "graph :: *"
    })
@NullMarked
package io.creativefactory.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
