/// The tests' one database server, shared by all modules.
@NullMarked
package io.creativefactory.config.database;

import org.jspecify.annotations.NullMarked;
