/// Learning: what ads earned, held against what was predicted, and handed on to models and briefs.
@NamedInterface
@NullMarked
package io.creativefactory.graph.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
