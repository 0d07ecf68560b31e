/// The arithmetic of tests: how many impressions, how sure, which arm is best.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.experiment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
