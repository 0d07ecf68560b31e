/// Reads operators' YAML strictly: every fault of a file in one go, each with its line.
@NamedInterface("yaml")
@NullMarked
package io.creativefactory.config.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
