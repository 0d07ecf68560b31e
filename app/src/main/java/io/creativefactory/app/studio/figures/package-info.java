/// What a run's ads did, and what was known of it when, as a page.
@NullMarked
package io.creativefactory.app.studio.figures;

import org.jspecify.annotations.NullMarked;
