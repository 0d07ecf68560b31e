package io.creativefactory.platform.drive;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.Sleeper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one folder of Google Drive: lists it page by page and brings its files, going on where a
/// transfer broke off. Everything is tried up to four times, and once more with a new token when
/// the old one has run out. Redirects are not followed, so the token meets no other host. Thread
/// safe.
public final class DriveFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DriveFolder.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final String FIELDS =
      "nextPageToken,files(id,name,mimeType,size,md5Checksum,sha256Checksum,modifiedTime)";
  private static final int TRIES = 4;
  private static final int MAX_PAGE = 16 << 20;
  private static final int MAX_PAGES = 1000;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OkHttpClient client;
  private final DriveSettings settings;
  private final DriveTokens tokens;
  private final Sleeper sleeper;
  private final String folder;

  /// @param tokens closed by who made them
  /// @param folder the folder's id
  public DriveFolder(DriveSettings settings, DriveTokens tokens, Sleeper sleeper, String folder) {
    this.settings = settings;
    this.tokens = tokens;
    this.sleeper = sleeper;
    this.folder = id(folder);
    this.client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(Duration.ofSeconds(60))
            .build();
  }

  /// @return the folder's id
  public String id() {
    return folder;
  }

  /// Tells every file that lies in the folder itself, page by page.
  ///
  /// @throws FactoryException PLATFORM_AUTH, PLATFORM_RATE_LIMITED, PLATFORM_REFUSED or
  ///   PLATFORM_UNAVAILABLE
  public void list(Consumer<DriveFile> consumer) {
    String page = "";
    for (int pages = 0; pages < MAX_PAGES; pages++) {
      String from = page;
      JsonNode answer = trying("listing folder " + folder, () -> page(from));
      answer.path("files").forEach(file -> consumer.accept(DriveWire.file(file)));
      page = answer.path("nextPageToken").asString("");
      if (page.isEmpty()) {
        return;
      }
    }
    throw new FactoryException(
        ErrorCode.PLATFORM_UNAVAILABLE,
        "Drive folder "
            + folder
            + " has more than "
            + MAX_PAGES
            + " pages; the rest was not read.");
  }

  private JsonNode page(String from) throws IOException {
    HttpUrl.Builder url =
        files()
            .addQueryParameter("q", "'" + folder + "' in parents and trashed = false")
            .addQueryParameter("fields", FIELDS)
            .addQueryParameter("pageSize", "1000")
            .addQueryParameter("orderBy", "name")
            .addQueryParameter("supportsAllDrives", "true")
            .addQueryParameter("includeItemsFromAllDrives", "true");
    if (!from.isEmpty()) {
      url.addQueryParameter("pageToken", from);
    }
    DriveToken token = tokens.current();
    try (Response response = call(request(url, token), settings.call()).execute()) {
      if (!response.isSuccessful()) {
        throw DriveErrors.of(response, token);
      }
      byte[] body = response.body().byteStream().readNBytes(MAX_PAGE + 1);
      if (body.length > MAX_PAGE) {
        throw new IOException("a page of more than " + MAX_PAGE + " bytes");
      }
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new IOException("a page that is no JSON", e);
    }
  }

  /// Brings a file. What lies in `target` already is taken for its beginning.
  ///
  /// @param max bytes at most; a longer one is given up as soon as that shows
  /// @throws FactoryException as [#list]; MEDIA_UNSUITABLE when it is longer than `max`
  public void download(String id, long max, Path target) {
    HttpUrl.Builder url =
        files()
            .addPathSegment(id(id))
            .addQueryParameter("alt", "media")
            .addQueryParameter("supportsAllDrives", "true");
    trying(
        "downloading file " + id,
        () -> {
          part(url, max, target);
          return JSON.nullNode();
        });
  }

  private void part(HttpUrl.Builder url, long max, Path target) throws IOException {
    long have = Files.exists(target) ? Files.size(target) : 0;
    DriveToken token = tokens.current();
    Request.Builder request = request(url, token);
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    try (Response response = call(request, settings.download()).execute()) {
      if (response.code() == 416 && isWhole(response, have)) {
        return;
      }
      if (!response.isSuccessful()) {
        if (response.code() == 416) {
          Files.delete(target);
          throw new IOException("the file became shorter than what was brought of it");
        }
        throw DriveErrors.of(response, token);
      }
      boolean goesOn = response.code() == 206 && startsAt(response, have);
      copy(response, goesOn ? have : 0, max, target);
    }
  }

  /// `Content-Range: bytes */1000` answers a range that starts at the file's end.
  private static boolean isWhole(Response refused, long have) {
    return ("bytes */" + have).equals(refused.header("Content-Range"));
  }

  private static boolean startsAt(Response response, long have) {
    String range = response.header("Content-Range");
    return range != null && range.startsWith("bytes " + have + "-");
  }

  private static void copy(Response response, long from, long max, Path target) throws IOException {
    long announced = response.body().contentLength();
    StandardOpenOption start =
        from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    long written = from;
    try (InputStream in = response.body().byteStream();
        OutputStream out =
            Files.newOutputStream(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, start)) {
      byte[] chunk = new byte[1 << 16];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        written += read;
        if (written > max) {
          throw new FactoryException(
              ErrorCode.MEDIA_UNSUITABLE, "has more than " + max + " bytes; it was given up");
        }
        out.write(chunk, 0, read);
      }
    }
    if (announced >= 0 && written - from < announced) {
      throw new EOFException("the file broke off after " + written + " bytes");
    }
  }

  private HttpUrl.Builder files() {
    return HttpUrl.get(settings.api().toString()).newBuilder().addPathSegments("drive/v3/files");
  }

  private static Request.Builder request(HttpUrl.Builder url, DriveToken token) {
    return new Request.Builder()
        .url(url.build())
        .header("Authorization", "Bearer " + token.value());
  }

  private Call call(Request.Builder request, Duration deadline) {
    Call call = client.newCall(request.build());
    call.timeout().timeout(deadline.toNanos(), TimeUnit.NANOSECONDS);
    return call;
  }

  @FunctionalInterface
  private interface Attempt {
    JsonNode run() throws IOException;
  }

  private JsonNode trying(String what, Attempt attempt) {
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      try {
        return withFreshToken(attempt);
      } catch (DriveErrors.BusyException e) {
        if (tries == TRIES) {
          throw e.failure();
        }
      } catch (IOException e) {
        if (tries == TRIES || Thread.currentThread().isInterrupted()) {
          throw new FactoryException(
              ErrorCode.PLATFORM_UNAVAILABLE,
              "Drive gave no whole answer to "
                  + what
                  + " ("
                  + e.getClass().getSimpleName()
                  + "); what was brought is kept, try again later.",
              e);
        }
      }
      LOG.warn("Drive: {} failed, try {} of {} follows", what, tries + 1, TRIES);
      long millis = pause.toMillis();
      sleeper.sleep(
          Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1)));
      pause = pause.multipliedBy(2);
    }
  }

  /// A token that ran out is renewed once and the attempt made again; a renewed one that is refused
  /// too is a matter of rights.
  private JsonNode withFreshToken(Attempt attempt) throws IOException {
    try {
      return attempt.run();
    } catch (DriveErrors.StaleTokenException stale) {
      if (!tokens.canRenew()) {
        throw stale.failure();
      }
      tokens.renewed(stale.token());
    }
    try {
      return attempt.run();
    } catch (DriveErrors.StaleTokenException stale) {
      throw stale.failure();
    }
  }

  /// Whether a text can be the id of a file or a folder.
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static String id(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("'" + id + "' is no Drive id");
    }
    return id;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
