/// What can be concluded of an ad that runs.
@NamedInterface
@NullMarked
package io.creativefactory.scoring.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
