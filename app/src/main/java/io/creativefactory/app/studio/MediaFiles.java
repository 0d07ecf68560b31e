package io.creativefactory.app.studio;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/// Serves videos and posters, whole or by range, so that a player can seek. Kinds that the studio
/// does not show are not served at all.
@Controller
class MediaFiles {
  private static final Map<String, MediaType> KINDS =
      Map.of(
          "mp4", MediaType.valueOf("video/mp4"),
          "webm", MediaType.valueOf("video/webm"),
          "png", MediaType.IMAGE_PNG,
          "jpg", MediaType.IMAGE_JPEG,
          "webp", MediaType.valueOf("image/webp"));

  private final MediaFolder folder;

  MediaFiles(MediaFolder folder) {
    this.folder = folder;
  }

  @GetMapping(MediaFolder.PREFIX + "**")
  ResponseEntity<Resource> file(HttpServletRequest request) {
    String path =
        UriUtils.decode(
            request.getRequestURI().substring(MediaFolder.PREFIX.length()), StandardCharsets.UTF_8);
    MediaType kind = KINDS.get(suffix(path));
    if (kind == null) {
      throw missing();
    }
    Path file = folder.find(path).orElseThrow(MediaFiles::missing);
    return ResponseEntity.ok()
        .contentType(kind)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .body(new FileSystemResource(file));
  }

  private static FactoryException missing() {
    return new FactoryException(
        ErrorCode.NOT_FOUND, "There is no such media file. It may have been cleared away.");
  }

  private static String suffix(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
