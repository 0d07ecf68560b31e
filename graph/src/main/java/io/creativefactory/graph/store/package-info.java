/// How records stand in columns.
@NullMarked
package io.creativefactory.graph.store;

import org.jspecify.annotations.NullMarked;
