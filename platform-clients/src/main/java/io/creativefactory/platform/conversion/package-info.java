/// What all platforms ask of conversions before they leave: events that can be taken, people whose
/// data are written as each platform writes them, and hashed.
@NullMarked
package io.creativefactory.platform.conversion;

import org.jspecify.annotations.NullMarked;
