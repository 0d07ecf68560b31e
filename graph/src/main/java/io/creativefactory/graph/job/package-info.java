/// Durable jobs: what they carry, when they are tried again, how they are queued.
@NullMarked
package io.creativefactory.graph.job;

import org.jspecify.annotations.NullMarked;
