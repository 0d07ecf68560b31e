/// The inbox and the review room: what waits for a person, and the decision on it.
@NullMarked
package io.creativefactory.app.studio.review;

import org.jspecify.annotations.NullMarked;
