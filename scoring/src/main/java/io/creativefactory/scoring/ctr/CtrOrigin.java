package io.creativefactory.scoring.ctr;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a model learned from.
///
/// @param outcomes how many creatives
/// @param campaigns their campaigns, so that nobody examines the model on them
/// @param from first day of the first of them
/// @param before the first day that none of them began on: what begins then is new to the model
/// @param features fingerprint of the definitions that the features were measured by
/// @param sha256 of [#hash], of what it learned from
public record CtrOrigin(
    int outcomes,
    SortedSet<String> campaigns,
    LocalDate from,
    LocalDate before,
    String features,
    String sha256) {

  /// SHA-256 of outcomes in the one form that does not depend on their order.
  public static String hash(List<Outcome> outcomes) {
    MessageDigest digest = digest();
    try (DataOutputStream out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      List<Outcome> ordered =
          outcomes.stream()
              .sorted(Comparator.comparing(Outcome::creative).thenComparing(Outcome::campaign))
              .toList();
      for (Outcome outcome : ordered) {
        write(outcome, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static CtrOrigin of(Split split, String features) {
    return new CtrOrigin(
        split.learned().size(),
        new TreeSet<>(Split.names(split.learned())),
        split.learned().stream().map(Outcome::firstDay).min(LocalDate::compareTo).orElseThrow(),
        split.from(),
        features,
        hash(split.learned()));
  }

  private static void write(Outcome outcome, DataOutputStream out) throws IOException {
    out.writeUTF(outcome.creative());
    out.writeUTF(outcome.campaign());
    out.writeUTF(outcome.context().toString());
    out.writeLong(outcome.firstDay().toEpochDay());
    out.writeLong(outcome.clicks());
    out.writeLong(outcome.impressions());
    for (float cell : FeatureRow.of(outcome.context(), outcome.features())) {
      out.writeFloat(cell);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
