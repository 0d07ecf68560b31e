/// Whether the words of an ad assert only what its brief can prove.
@NamedInterface("claims")
@NullMarked
package io.creativefactory.tools.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
