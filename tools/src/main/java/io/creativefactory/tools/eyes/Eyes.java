package io.creativefactory.tools.eyes;

import io.creativefactory.render.look.Probe;
import java.nio.file.Path;

/// Looks into one media file. Thread safe.
public interface Eyes {

  /// What the file is, by its content.
  ///
  /// @throws io.creativefactory.domain.FactoryException MEDIA_UNREADABLE when it is no media or
  ///   broken, MEDIA_UNSUITABLE when no ad can use it; the message names the file by its path
  Probe probe(Path file);

  /// Everything these eyes can see and hear in it.
  ///
  /// @throws io.creativefactory.domain.FactoryException as [#probe]; also MEDIA_UNREADABLE when its
  ///   pictures cannot be decoded
  Look look(Path file);
}
