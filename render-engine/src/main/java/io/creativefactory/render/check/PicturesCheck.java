package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;

import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.render.proof.Mp4File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Proves that a video shows the very pictures that were measured: the coded pictures of the file
/// are those of its pieces, byte for byte and in order, and are decoded with the same parameters.
record PicturesCheck(List<Seen> seen) {
  PicturesCheck {
    seen = List.copyOf(seen);
  }

  /// @throws IOException when a file is no MP4 that can be read
  QaCheck of(Path video) throws IOException {
    List<String> wanted = new ArrayList<>();
    Set<String> parameters = new HashSet<>();
    for (Seen each : seen) {
      Mp4File piece = Mp4File.read(each.piece());
      wanted.addAll(piece.pictures());
      parameters.addAll(piece.parameters());
    }
    Mp4File file = Mp4File.read(video);
    List<String> found = file.pictures();
    int same = 0;
    while (same < Math.min(wanted.size(), found.size())
        && wanted.get(same).equals(found.get(same))) {
      same++;
    }
    boolean all = same == wanted.size() && same == found.size() && same > 0;
    String figures =
        same + " of " + found.size() + " coded pictures are the measured ones in their order";
    if (all && !parameters.equals(file.parameters())) {
      return new QaCheck("pictures", FAIL, figures + ", but are decoded with other parameters");
    }
    return new QaCheck("pictures", all ? PASS : FAIL, figures + ", wanted " + wanted.size());
  }
}
