/// The database: settings of any PostgreSQL, and an own server where none is given.
@NamedInterface("database")
@NullMarked
package io.creativefactory.config.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
