/// The people behind the platforms: what ads get for their money, drawn from a seed.
@NullMarked
package io.creativefactory.sandbox.market;

import org.jspecify.annotations.NullMarked;
