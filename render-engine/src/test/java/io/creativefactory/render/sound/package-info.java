@NullMarked
package io.creativefactory.render.sound;

import org.jspecify.annotations.NullMarked;
