/// Runs of the line as people watch them.
@NullMarked
package io.creativefactory.app.studio.run;

import org.jspecify.annotations.NullMarked;
