/// The studio: the pages that people decide on. This package holds the shell that every page
/// shares; each screen has a package of its own below it.
@NullMarked
package io.creativefactory.app.studio;

import org.jspecify.annotations.NullMarked;
