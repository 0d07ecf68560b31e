/// The state graph of a run, its checkpoints, and the job handlers that act.
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
      "sandbox :: market",
      "tools",
      "tools :: *",
      "agents",
      "agents :: *"
    })
@NullMarked
package io.creativefactory.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
