@NullMarked
package io.creativefactory.config.yaml;

import org.jspecify.annotations.NullMarked;
