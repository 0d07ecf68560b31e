package io.creativefactory.tools.claims;

import java.util.List;

/// One rule about words: a pure function from a line to what is wrong with it.
@FunctionalInterface
interface Policy {
  List<Finding> judge(Line line);
}
