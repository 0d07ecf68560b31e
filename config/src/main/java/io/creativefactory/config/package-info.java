/// What an operator edits, read strictly and checked at start.
@ApplicationModule(allowedDependencies = {"domain"})
@NullMarked
package io.creativefactory.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
