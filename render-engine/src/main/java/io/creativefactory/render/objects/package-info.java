/// Objects in a picture, found by a model of the operator's.
@NamedInterface("objects")
@NullMarked
package io.creativefactory.render.objects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
