/// What is spoken: voices of this machine and recordings, with the time of every word.
@NullMarked
package io.creativefactory.render.voice;

import org.jspecify.annotations.NullMarked;
