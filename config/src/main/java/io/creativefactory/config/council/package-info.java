/// Who judges an ad before a person does, with which weight, and when they count as agreeing.
@NamedInterface("council")
@NullMarked
package io.creativefactory.config.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
