/// Approved creatives on a platform: keys stored before calls, undo before acts.
@NullMarked
package io.creativefactory.graph.publish;

import org.jspecify.annotations.NullMarked;
