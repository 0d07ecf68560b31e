/// How every vendor of ads is spoken to: one client for the process, one lane for each account. A
/// vendor's package says how its calls are written and its answers read ([Dialect]); when a call
/// waits, is tried again, is refused before it leaves or becomes which of our errors is said here.
@NamedInterface
@NullMarked
package io.creativefactory.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
