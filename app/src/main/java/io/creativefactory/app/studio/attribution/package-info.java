/// Where revenue came from, as a page.
@NullMarked
package io.creativefactory.app.studio.attribution;

import org.jspecify.annotations.NullMarked;
