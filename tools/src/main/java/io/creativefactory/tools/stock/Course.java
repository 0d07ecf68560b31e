package io.creativefactory.tools.stock;

/// Hears how an intake goes on, on the thread that does it.
@FunctionalInterface
public interface Course {

  /// One file is done.
  ///
  /// @param place where a person finds the file in its source: a path below the folder
  void told(String place, Outcome outcome);

  /// How many files are to come; told once, before the first.
  default void expects(int files) {}
}
