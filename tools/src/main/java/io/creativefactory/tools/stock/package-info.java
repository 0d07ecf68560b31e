/// What a tenant has to show and to play: taken in from anywhere, kept once by content.
@NamedInterface("stock")
@NullMarked
package io.creativefactory.tools.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
