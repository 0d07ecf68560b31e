/// The command line: one class a command.
@NamedInterface
@NullMarked
package io.creativefactory.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
