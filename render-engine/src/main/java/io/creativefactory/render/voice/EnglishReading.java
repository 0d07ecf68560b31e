package io.creativefactory.render.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How written English is read out: each word becomes the tokens that a voice can say, so that the
/// time of a token is the time of the word it came from.
final class EnglishReading {
  private static final Pattern MONEY =
      Pattern.compile("([$€£])?(\\d[\\d,]*)(?:\\.(\\d{2}))?([$€£])?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}']+|\\d+(?:\\.\\d+)?|[%&+#@]");
  private static final Pattern PAUSE = Pattern.compile("[,;:.!?…\u2013\u2014-]+[\"')\\]]*$");
  private static final Map<String, String> UNITS =
      Map.of("$", "dollars", "€", "euros", "£", "pounds");
  private static final Map<String, String> SIGNS =
      Map.of("%", "percent", "&", "and", "+", "plus", "#", "number", "@", "at");

  private EnglishReading() {}

  /// @param word index of the written word; -1 for a pause
  /// @param text what is said, or `,` for a short pause, `.` for the end of a sentence
  record Token(int word, String text) {}

  static List<Token> read(List<String> words) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).replace('\u2019', '\'').replace("\"", "");
      for (String said : said(word)) {
        tokens.add(new Token(i, said));
      }
      Matcher pause = PAUSE.matcher(word);
      boolean last = i == words.size() - 1;
      boolean spoken = !tokens.isEmpty() && tokens.getLast().word() >= 0;
      if (spoken && (last || pause.find())) {
        boolean ends = last || pause.group().matches("(?s).*[.!?…].*");
        tokens.add(new Token(-1, ends ? "." : ","));
      }
    }
    return tokens;
  }

  private static List<String> said(String word) {
    List<String> said = new ArrayList<>();
    String bare = word.replaceAll("[,;:.!?…)\\]]+$", "").replaceAll("^[(\\[]+", "");
    Matcher money = MONEY.matcher(bare);
    if (money.matches() && (money.group(1) != null || money.group(4) != null)) {
      String unit = money.group(1) == null ? money.group(4) : money.group(1);
      said.add(money.group(2).replace(",", ""));
      said.add(UNITS.getOrDefault(unit, unit));
      if (money.group(3) != null && !money.group(3).equals("00")) {
        said.add(money.group(3));
      }
      return said;
    }
    boolean grouped = NUMBER.matcher(bare).matches();
    boolean address = bare.matches("(?i)[a-z][\\w-]*(\\.[a-z][\\w-]*)+(/.*)?");
    Matcher piece = PIECE.matcher(grouped ? bare.replace(",", "") : bare);
    while (piece.find()) {
      if (address && !said.isEmpty() && bare.charAt(piece.start() - 1) == '.') {
        said.add("dot");
      }
      String text = piece.group().replaceAll("^'+|'+$", "");
      if (!text.isEmpty()) {
        said.add(SIGNS.getOrDefault(text, text));
      }
    }
    return said;
  }
}
