/// The ad platforms as a WireMock server with a simulated market.
@ApplicationModule(allowedDependencies = {"domain"})
@NullMarked
package io.creativefactory.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
