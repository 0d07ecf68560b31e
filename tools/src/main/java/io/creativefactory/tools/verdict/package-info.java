/// What an agent may ask about ads that run: verdicts, returns, chances, what is out of the
/// ordinary.
@NamedInterface
@NullMarked
package io.creativefactory.tools.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
