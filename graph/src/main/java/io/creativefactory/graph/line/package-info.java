/// The state graph of a run and its checkpoints; LangGraph4j stays in here.
@NullMarked
package io.creativefactory.graph.line;

import org.jspecify.annotations.NullMarked;
