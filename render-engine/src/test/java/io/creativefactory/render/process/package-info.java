@NullMarked
package io.creativefactory.render.process;

import org.jspecify.annotations.NullMarked;
