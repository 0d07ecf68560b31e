/// Says whether a call that claims to come from a vendor does.
@NamedInterface
@NullMarked
package io.creativefactory.platform.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
