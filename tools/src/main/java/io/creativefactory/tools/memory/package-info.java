/// Meaning as vectors: embeddings in-process, kept and searched in pgvector.
@NamedInterface
@NullMarked
package io.creativefactory.tools.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
