/// The studio on sample data, for eyes and for tests: fakes of what the graph offers, and a small
/// application that serves the pages with them.
@NullMarked
package io.creativefactory.app.preview;

import org.jspecify.annotations.NullMarked;
