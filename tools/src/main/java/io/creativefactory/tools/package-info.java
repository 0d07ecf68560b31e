/// What an agent may call.
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
      "platform :: *"
    })
@NullMarked
package io.creativefactory.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
