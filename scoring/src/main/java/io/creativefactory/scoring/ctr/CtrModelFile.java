package io.creativefactory.scoring.ctr;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.scoring.features.FeatureName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A model as a ZIP of its trees (UBJ) and `header.json`. The same model gives the same bytes.
final class CtrModelFile {
  private static final String HEADER = "header.json";
  private static final String RATE = "rate.ubj";
  private static final String SPREAD = "spread.ubj";

  /// More is no model of ours but a broken file.
  private static final int MOST = 64 << 20;

  private CtrModelFile() {}

  static byte[] write(CtrModel.Parts parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String header = DomainJson.mapper().writeValueAsString(parts.header());
      add(zip, HEADER, header.getBytes(StandardCharsets.UTF_8));
      add(zip, RATE, parts.rate().bytes());
      Trees spread = parts.spread();
      if (spread != null) {
        add(zip, SPREAD, spread.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// @throws FactoryException CONFIG_INVALID
  static CtrModel.Parts read(byte[] bytes) {
    try {
      Map<String, byte[]> files = files(bytes);
      String json = new String(need(files, HEADER), StandardCharsets.UTF_8);
      CtrModel.Header header = DomainJson.mapper().readValue(json, CtrModel.Header.class);
      if (!header.origin().features().equals(FeatureName.fingerprint())) {
        throw new IllegalArgumentException(
            "it learned from features that were measured by other definitions");
      }
      return new CtrModel.Parts(Trees.read(need(files, RATE)), spread(files), header);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "the CTR model cannot be used: " + e.getMessage(), e);
    }
  }

  private static @Nullable Trees spread(Map<String, byte[]> files) {
    byte[] spread = files.get(SPREAD);
    return spread == null ? null : Trees.read(spread);
  }

  private static byte[] need(Map<String, byte[]> files, String name) {
    byte[] file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("it has no " + name);
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // The moment of writing would make other bytes of the same model.
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static Map<String, byte[]> files(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readNBytes(MOST));
      }
    }
    return files;
  }
}
