package io.creativefactory.platform.transcription;

/// The key of a transcription service. It travels in a header only and shows itself nowhere.
///
/// @param value printable ASCII without spaces; empty for a service that asks for none
public record TranscriptionKey(String value) {
  public static final TranscriptionKey NONE = new TranscriptionKey("");

  public TranscriptionKey {
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("the transcription key holds characters that no key has");
    }
  }

  boolean isGiven() {
    return !value.isEmpty();
  }

  @Override
  public String toString() {
    return "TranscriptionKey[hidden]";
  }
}
