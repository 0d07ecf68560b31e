/// What all simulated vendors share: one clock, one market, one file.
@NullMarked
package io.creativefactory.sandbox.world;

import org.jspecify.annotations.NullMarked;
