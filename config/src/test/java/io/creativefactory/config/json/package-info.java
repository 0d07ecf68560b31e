@NullMarked
package io.creativefactory.config.json;

import org.jspecify.annotations.NullMarked;
