/// The command line and the whole line behind it, tried for real.
@NullMarked
package io.creativefactory.app.cli;

import org.jspecify.annotations.NullMarked;
