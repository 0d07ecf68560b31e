/// What vendors tell us unasked: kept as it came, then read by a job.
@NamedInterface
@NullMarked
package io.creativefactory.graph.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
