package io.creativefactory.platform.transcription;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `verbose_json`.
final class TranscriptionWire {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Whisper's own rule for what it imagined in silence.
  private static final double SILENT = 0.6;

  private static final double UNSURE = -1.0;

  private TranscriptionWire() {}

  /// @throws IOException when this is no answer of that form
  static Transcript read(byte[] body) throws IOException {
    try {
      JsonNode answer = JSON.readTree(body);
      JsonNode segments = answer.path("segments");
      if (!answer.path("text").isString() || !(segments.isArray() || segments.isMissingNode())) {
        throw new IOException("an answer without text");
      }
      String text = answer.path("text").asString().strip();
      List<Transcript.Part> said = new ArrayList<>();
      for (JsonNode segment : segments) {
        if (!isImagined(segment)) {
          part(segment, "text", said);
        }
      }
      if (segments.isEmpty() && !text.isEmpty()) {
        throw new IOException("an answer without times; the service must know verbose_json");
      }
      List<Transcript.Part> words = new ArrayList<>();
      for (JsonNode word : said.isEmpty() ? JSON.createArrayNode() : answer.path("words")) {
        part(word, "word", words);
      }
      return new Transcript(answer.path("language").asString(""), said, words);
    } catch (JacksonException | IllegalArgumentException broken) {
      throw new IOException("an answer that is no transcript", broken);
    }
  }

  private static boolean isImagined(JsonNode segment) {
    return segment.path("no_speech_prob").asDouble(0) > SILENT
        && segment.path("avg_logprob").asDouble(0) < UNSURE;
  }

  private static void part(JsonNode node, String name, List<Transcript.Part> parts)
      throws IOException {
    if (!node.path("start").isNumber()
        || !node.path("end").isNumber()
        || !node.path(name).isString()) {
      throw new IOException("a part without text or times");
    }
    String text = node.path(name).asString().strip();
    if (!text.isEmpty()) {
      long from = Math.round(1000 * node.path("start").asDouble());
      long to = Math.round(1000 * node.path("end").asDouble());
      parts.add(new Transcript.Part(from, to, text));
    }
  }
}
