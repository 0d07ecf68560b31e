/// How often a judgement made before came true.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.accuracy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
