package io.creativefactory.config.brief;

import io.creativefactory.config.yaml.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder with assets and one sound brief, to be spoilt in one place at a time.
final class BriefRoom {
  static final String SOUND =
      """
      brand:
        name: Nordkilde
        colours: ["#0077b6", "#caf0f8"]
        logo: logo.png
        font: face.ttf
        neverSay: [cheap]
      product:
        name: Spring Water
        url: https://nordkilde.example/water
        price: { amount: "1.20", currency: EUR }
      facts:
        - Bottled at the spring
        - 100% recycled bottle
      offer: Six for five
      audience: { who: office buyers, countries: [DK, "NO"], languages: [en] }
      objective: leads
      tone: [calm]
      duration: 1m30s
      formats: ["9:16", 1:1]
      variants: 4
      budget: { daily: "20", currency: DKK }
      media:
        - { path: clips/pour it's 100%.mp4, shows: "being poured" }
        - path: pack.png
      music: bed.m4a
      """;

  private final Path folder;
  private final Path assets;

  BriefRoom(Path folder) throws IOException {
    this.folder = folder;
    this.assets = folder.resolve("assets");
    Files.createDirectories(assets.resolve("clips"));
    for (String name :
        List.of("logo.png", "face.ttf", "clips/pour it's 100%.mp4", "pack.png", "bed.m4a")) {
      Files.writeString(assets.resolve(name), "x");
    }
  }

  Path assets() {
    return assets;
  }

  BriefReading read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  BriefReading read(byte[] bytes) throws IOException {
    return BriefFile.read(Files.write(folder.resolve("brief.yaml"), bytes), assets);
  }

  /// The faults as `12: message`.
  List<String> faults(String text) throws IOException {
    return told(read(text));
  }

  static List<String> told(BriefReading reading) {
    return switch (reading) {
      case BriefReading.Read _ -> List.of();
      case BriefReading.Faulty(List<Fault> faults) ->
          faults.stream().map(fault -> fault.line() + ": " + fault.message()).toList();
    };
  }
}
