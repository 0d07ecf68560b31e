/// The scale desk: proposals of the scaling agent, each to approve or to refuse.
@NullMarked
package io.creativefactory.app.studio.scaling;

import org.jspecify.annotations.NullMarked;
