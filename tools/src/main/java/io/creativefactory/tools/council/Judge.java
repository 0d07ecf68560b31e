package io.creativefactory.tools.council;

import io.creativefactory.domain.testing.RubricReport;
import io.creativefactory.domain.testing.Vote.Ballot;
import io.creativefactory.tools.council.Docket.Entry;
import java.util.List;
import java.util.stream.Stream;

/// One who judges cuts. Asked once for each cut; thread safe.
public interface Judge {

  /// Stable; under this name its votes are filed.
  String name();

  /// What judges, so that votes of different makes are told apart.
  String version();

  /// Whether asking costs money. Such a judge is never asked twice, even after a crash.
  default boolean isPaid() {
    return false;
  }

  /// A judge that cannot say anything is absent with the reason.
  ///
  /// @throws io.creativefactory.domain.FactoryException CANCELLED after an interrupt; any other
  ///   failure makes the judge absent
  Opinion judge(Case before);

  /// @param report the rubric's answers on this cut
  record Case(Docket docket, Entry entry, RubricReport report) {

    /// The other cuts.
    List<Entry> peers() {
      return Stream.concat(docket.entries().stream(), docket.approved().stream())
          .filter(other -> !other.equals(entry))
          .toList();
    }
  }

  /// @param grounds sentences that bear it
  record Opinion(Ballot ballot, List<String> grounds) {
    public Opinion {
      grounds = List.copyOf(grounds);
    }

    static Opinion absent(String reason) {
      return new Opinion(new Ballot.Absent(reason), List.of());
    }
  }
}
