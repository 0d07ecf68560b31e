package io.creativefactory.domain.brief;

import java.util.List;

/// Whose ads are worth a look before one's own are made, as libraries of ads are asked for them.
///
/// @param words that their ads hold; each is a search of its own, at most 100 characters
/// @param pages ids of their pages on Meta
public record Rivals(List<String> words, List<String> pages) {
  public Rivals {
    words = List.copyOf(words);
    pages = List.copyOf(pages);
    if (words.isEmpty() && pages.isEmpty()) {
      throw new IllegalArgumentException("rivals name neither words nor pages");
    }
  }
}
