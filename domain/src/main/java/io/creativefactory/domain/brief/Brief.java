package io.creativefactory.domain.brief;

import java.util.List;

/// What a person wants advertised: the only input of a run. Read strictly from YAML or typed in a
/// chat; everything in it is checked before a run starts.
///
/// @param lessons what earlier runs taught, newest first; empty on a first run
public record Brief(
    Brand brand,
    Product product,
    Message message,
    Audience audience,
    Output output,
    Budget budget,
    Media media,
    List<Lesson> lessons) {
  public Brief {
    lessons = List.copyOf(lessons);
  }

  public Brief withLessons(List<Lesson> learned) {
    return new Brief(brand, product, message, audience, output, budget, media, learned);
  }

  public Brief withOutput(Output asked) {
    return new Brief(brand, product, message, audience, asked, budget, media, lessons);
  }
}
