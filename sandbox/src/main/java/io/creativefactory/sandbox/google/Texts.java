package io.creativefactory.sandbox.google;

/// What ads may say.
final class Texts {
  private Texts() {}

  /// @param path of the field
  static void check(String text, int most, String path) {
    if (text.isBlank()) {
      throw GoogleError.invalid("stringLengthError.EMPTY", "The text is empty.").at(path);
    }
    if (width(text) > most) {
      throw GoogleError.tooLong(path, text);
    }
    if (text.codePoints().anyMatch(Character::isEmojiPresentation)) {
      GoogleError error =
          GoogleError.invalid(
                  "policyFindingError.POLICY_FINDING",
                  "The resource has been disapproved since the policy summary includes policy"
                      + " topics of type PROHIBITED.")
              .at(path);
      error
          .details()
          .putObject("policyFindingDetails")
          .putArray("policyTopicEntries")
          .addObject()
          .put("topic", "SYMBOLS")
          .put("type", "PROHIBITED");
      throw error;
    }
  }

  private static long width(String text) {
    return text.codePoints().map(each -> Character.isIdeographic(each) ? 2 : 1).sum();
  }
}
