/// Google Drive v3, read only: the only place that knows its paths, fields and errors.
@NamedInterface
@NullMarked
package io.creativefactory.platform.drive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
