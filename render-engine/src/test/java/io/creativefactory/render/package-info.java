@NullMarked
package io.creativefactory.render;

import org.jspecify.annotations.NullMarked;
