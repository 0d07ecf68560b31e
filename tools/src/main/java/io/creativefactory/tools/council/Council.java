package io.creativefactory.tools.council;

import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.tools.council.Docket.Entry;
import java.util.List;

/// Several judges look at the finished cuts of a run. They advise and approve nothing.
@FunctionalInterface
public interface Council {

  /// Each cut, in the order of the docket. Asked again of the same cuts, it says the same and pays
  /// nothing. To be called by one handler of a run at a time.
  ///
  /// @throws io.creativefactory.domain.FactoryException CANCELLED after an interrupt
  List<Heard> judge(Docket docket);

  /// What was found out about one cut.
  record Heard(Entry entry, Hearing hearing) {}
}
