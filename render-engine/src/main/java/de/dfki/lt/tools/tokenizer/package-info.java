/// A name that MaryTTS asks for, in the process that runs it alone.
@NullMarked
package de.dfki.lt.tools.tokenizer;

import org.jspecify.annotations.NullMarked;
