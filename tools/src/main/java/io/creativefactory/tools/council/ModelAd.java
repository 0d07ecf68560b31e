package io.creativefactory.tools.council;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.tools.council.Docket.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// An ad as a language model gets it: one line of JSON between two marker lines that cannot stand
/// in it, so that nothing in the ad can end the data and begin to instruct.
record ModelAd(
    String brand, String product, String language, String hookMeant, List<ModelScene> scenes) {

  /// @param shows what its picture is, as far as words tell
  record ModelScene(
      String id,
      long startMs,
      long endMs,
      String kind,
      String shows,
      List<String> read,
      List<String> said) {}

  static ModelAd of(Judge.Case before) {
    Entry entry = before.entry();
    List<ModelScene> scenes = new ArrayList<>();
    long at = 0;
    for (Scene scene : entry.storyboard().scenes()) {
      long end = at + scene.length().toMillis();
      scenes.add(
          new ModelScene(
              scene.id(),
              at,
              end,
              scene.layout().name().toLowerCase(Locale.ROOT),
              scene.shots().isEmpty()
                  ? "words on a plain field"
                  : scene.shots().size() + " pictures",
              scene.texts().stream().map(Text::words).toList(),
              said(entry, scene.id())));
      at = end;
    }
    return new ModelAd(
        before.docket().brief().brand().name(),
        before.docket().brief().product().name(),
        before.report().language(),
        entry.concept().hook().slug(),
        scenes);
  }

  private static List<String> said(Entry entry, String scene) {
    Voice voice = entry.storyboard().sound().voice();
    return voice == null
        ? List.of()
        : voice.lines().stream()
            .filter(line -> line.scene().equals(scene))
            .map(Voice.Line::words)
            .toList();
  }

  /// The message. The marker is made from the data, again until it does not stand in it.
  String message() {
    String data = DomainJson.mapper().writeValueAsString(this);
    String marker = hash(data);
    while (data.contains(marker)) {
      marker = hash(marker + data);
    }
    return "AD-BEGINS-" + marker + "\n" + data + "\nAD-ENDS-" + marker;
  }

  /// Whether words that are said to prove something stand in the ad, or name one of its scenes.
  boolean holds(String words) {
    String wanted = plain(words);
    return !wanted.isEmpty()
        && scenes.stream()
            .anyMatch(scene ->
                plain(scene.id()).equals(wanted)
                    || plain("scene " + scene.id()).equals(wanted)
                    || scene.read().stream().anyMatch(line -> plain(line).contains(wanted))
                    || scene.said().stream().anyMatch(line -> plain(line).contains(wanted)));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[\\s\"“”„]+", " ").strip();
  }

  private static String hash(String data) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
