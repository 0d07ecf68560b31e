/// Several judges look at a finished ad before a person does; every vote is a row.
@NamedInterface
@NullMarked
package io.creativefactory.tools.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
