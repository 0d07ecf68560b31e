package io.creativefactory.platform.http;

import java.util.Optional;

/// What a call is signed with. Thread safe; prints nothing of it.
public interface Tokens {

  /// @throws io.creativefactory.domain.FactoryException with PLATFORM_AUTH when there is none to be
  ///   had without a person
  String current();

  /// Another token than the one that the vendor called expired, or nothing where only a person can
  /// make one. Threads that come with the same stale token cause one renewal between them.
  ///
  /// @throws io.creativefactory.domain.FactoryException when the renewal fails
  Optional<String> renewed(String stale);

  /// For calls that carry none, such as those that ask for one.
  static Tokens none() {
    return fixed("");
  }

  /// A token that a person renews.
  static Tokens fixed(String token) {
    return new Tokens() {
      @Override
      public String current() {
        return token;
      }

      @Override
      public Optional<String> renewed(String stale) {
        return Optional.empty();
      }

      @Override
      public String toString() {
        return "Tokens[hidden]";
      }
    };
  }
}
