/// Meta as its clients see it: Graph v26.0 with its rules, its errors and its paging.
@NamedInterface
@NullMarked
package io.creativefactory.sandbox.meta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
