package io.creativefactory.agents.creative;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Lesson;
import java.util.Optional;
import java.util.OptionalDouble;

/// What earlier runs taught of one element, where it is clear: an effect whose interval holds none
/// teaches nothing.
///
/// @param helped whether it earned more than others
/// @param text one sentence
record Taught(boolean helped, String text) {

  /// @param subject for example `hook:QUESTION` or `angle:no-bleach`
  static Optional<Taught> of(Brief brief, String subject) {
    return brief.lessons().stream()
        .filter(lesson -> lesson.subject().equals(subject))
        .flatMap(lesson -> of(lesson).stream())
        .findFirst();
  }

  private static Optional<Taught> of(Lesson lesson) {
    OptionalDouble effect = effect(lesson.effect());
    return effect.isEmpty() || effect.getAsDouble() == 0
        ? Optional.empty()
        : Optional.of(
            new Taught(effect.getAsDouble() > 0, "an earlier run taught: " + lesson.text()));
  }

  /// A figure's value where it is surely not 0.
  static OptionalDouble effect(Figure figure) {
    return switch (figure) {
      case Figure.Measured measured -> OptionalDouble.of(measured.value());
      case Figure.Modelled modelled ->
          modelled.low() <= 0 && modelled.high() >= 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(modelled.value());
      case Figure.Unknown _ -> OptionalDouble.empty();
    };
  }
}
