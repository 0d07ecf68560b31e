package io.creativefactory.config.brief;

import io.creativefactory.domain.Checks;
import java.util.Set;

/// Where media come from that a brief names instead of giving their path.
public interface MediaLibrary {
  /// Fewer digits of an id may mean anything.
  int SHORTEST_ID = 8;

  /// For those who read a brief where no library is open.
  MediaLibrary CLOSED =
      new MediaLibrary() {
        private static final Answer NONE =
            new Answer.Missing("cannot be looked up: no asset library is open here; give a path");

        @Override
        public Answer named(String id) {
          return NONE;
        }

        @Override
        public Answer shows(String words, Set<String> taken) {
          return NONE;
        }
      };

  /// What came of a question.
  sealed interface Answer {
    /// @param path by which the brief names it from now on
    /// @param caption what it shows, as far as the library knows; may be empty
    record Found(String path, String caption) implements Answer {
      public Found {
        Checks.text("path", path);
      }
    }

    /// @param why goes on after what the brief says, and says what would be right
    record Missing(String why) implements Answer {
      public Missing {
        Checks.text("why", why);
      }
    }
  }

  /// The picture or clip of an id.
  ///
  /// @param id lower-case hex digits, at least [#SHORTEST_ID], the beginning of one SHA-256 or all
  ///   of it
  Answer named(String id);

  /// The picture or clip that fits words best.
  ///
  /// @param taken paths that an earlier entry of the brief got: nothing is found twice
  Answer shows(String words, Set<String> taken);
}
