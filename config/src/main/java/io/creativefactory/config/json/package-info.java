/// Domain records as JSON: one mapper, strict both ways, the same text for the same record.
@NamedInterface("json")
@NullMarked
package io.creativefactory.config.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
