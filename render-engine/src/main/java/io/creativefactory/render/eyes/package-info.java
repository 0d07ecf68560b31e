/// Everything that can be known of a media file by looking and listening: its shots, what they show
/// and how they sound. No renders here.
@NamedInterface("eyes")
@NullMarked
package io.creativefactory.render.eyes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
