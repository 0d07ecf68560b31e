package io.creativefactory.graph.launch;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.platform.WriteKey;
import java.math.BigInteger;

/// What a write is for within its run.
///
/// @param name for example `campaign` or `video/v1/0`
public record Slot(String platform, String name) {

  /// The key of its write, the same whenever it is asked for: what is shown before a launch is what
  /// is sent.
  public WriteKey key(RunRef ref) {
    BigInteger hash = new BigInteger(Sha256.of(ref + " " + this), 16);
    return new WriteKey(hash.toString(36).substring(0, 12));
  }

  @Override
  public String toString() {
    return platform + " " + name;
  }
}
