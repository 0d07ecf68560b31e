/// The limits that no change may pass, as the operator writes them.
@NamedInterface("guardrails")
@NullMarked
package io.creativefactory.config.guardrails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
