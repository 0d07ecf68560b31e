/// What was learned from ads that ran, and how sure it is.
@NullMarked
package io.creativefactory.app.studio.learning;

import org.jspecify.annotations.NullMarked;
