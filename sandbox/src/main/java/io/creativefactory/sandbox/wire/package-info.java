/// Requests and answers as the simulated vendors see them, free of any server's types.
@NamedInterface
@NullMarked
package io.creativefactory.sandbox.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
