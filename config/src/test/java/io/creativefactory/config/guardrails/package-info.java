@NullMarked
package io.creativefactory.config.guardrails;

import org.jspecify.annotations.NullMarked;
