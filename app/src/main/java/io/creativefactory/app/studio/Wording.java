package io.creativefactory.app.studio;

import io.creativefactory.domain.Money;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// How the studio writes times, amounts and names: one way everywhere, in English, in UTC.
@Component
public final class Wording {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final InstantSource clock;

  public Wording(InstantSource clock) {
    this.clock = clock;
  }

  /// How long ago: `just now`, `4 min`, `2 h`, `3 d`.
  public String age(Instant then) {
    Duration age = Duration.between(then, clock.instant());
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min";
    }
    return age.toDays() < 1 ? age.toHours() + " h" : age.toDays() + " d";
  }

  /// The same in a sentence: `just now`, `4 min ago`.
  public String ago(Instant then) {
    String age = age(then);
    return Character.isDigit(age.charAt(0)) ? age + " ago" : age;
  }

  /// `20 Nov 2026, 09:05 UTC`.
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /// `09:05:11`, in UTC.
  public static String clock(Instant at) {
    return CLOCK.format(at);
  }

  /// Place in a video: `0:02.4`.
  public static String timecode(Duration at) {
    long tenths = Math.round(at.toMillis() / 100.0);
    return "%d:%02d.%d".formatted(tenths / 600, tenths / 10 % 60, tenths % 10);
  }

  /// Length in seconds: `2.4 s`.
  public static String seconds(Duration length) {
    return number(length.toMillis() / 1000.0, 1) + " s";
  }

  /// `1,240.00 EUR`, always with all the decimals that the currency has.
  public static String money(Money money) {
    DecimalFormat format = format(0);
    format.setMinimumFractionDigits(money.amount().scale());
    format.setMaximumFractionDigits(money.amount().scale());
    return format.format(money.amount()) + " " + money.currency().getCurrencyCode();
  }

  /// At most so many decimals, thousands grouped.
  public static String number(double value, int decimals) {
    return format(decimals).format(value);
  }

  /// `1.84 %` for 0.0184; one decimal from ten percent on.
  public static String percent(double ratio) {
    DecimalFormat format = format(Math.abs(ratio) < 0.1 ? 2 : 1);
    format.setMinimumFractionDigits(Math.abs(ratio) < 0.1 ? 2 : 0);
    return format.format(ratio * 100) + " %";
  }

  /// A constant as words: `Curiosity gap` for CURIOSITY_GAP, `Story` for STORY_HOOK.
  public static String words(Enum<?> constant) {
    String text =
        constant.name().toLowerCase(Locale.ROOT).replaceFirst("_hook$", "").replace('_', ' ');
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /// A name written for machines, read by people: `molu · question · no bleach` for
  /// `molu_question_no-bleach #ncai5b03v3w8`. The mark at its end tells writes apart, not ads.
  public static String name(String written) {
    return written.replaceFirst(" #[a-z0-9]+$", "").replace("_", " · ").replace('-', ' ');
  }

  /// A clause as a sentence: a capital at its start, a full stop at its end.
  public static String sentence(String clause) {
    String text = clause.strip();
    if (text.isEmpty()) {
      return text;
    }
    String started = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return started.matches("(?s).*[.!?]") ? started : started + ".";
  }

  /// `1 check`, `3 checks`.
  public static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private static DecimalFormat format(int decimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }
}
