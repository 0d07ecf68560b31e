/// The people behind the platforms: what ads get for their money, drawn from a seed.
@NamedInterface("market")
@NullMarked
package io.creativefactory.sandbox.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
