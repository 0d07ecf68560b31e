package io.creativefactory.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.StudioTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class MediaFilesTest {
  private static final String VIDEO = "/media/nordkilde/v1-9x16.mp4";

  @Autowired private MockMvc studio;
  @Autowired private MediaFolder folder;

  @Test
  void a_part_of_a_video_is_served_by_range() throws Exception {
    byte[] whole = Files.readAllBytes(folder.root().resolve("nordkilde/v1-9x16.mp4"));
    byte[] part =
        studio
            .perform(get(VIDEO).header("Range", "bytes=100-199"))
            .andExpect(status().isPartialContent())
            .andExpect(header().string("Content-Range", "bytes 100-199/" + whole.length))
            .andExpect(content().contentType("video/mp4"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(part).isEqualTo(java.util.Arrays.copyOfRange(whole, 100, 200));
  }

  @Test
  void a_range_beyond_the_end_is_refused() throws Exception {
    studio
        .perform(get(VIDEO).header("Range", "bytes=99999999-"))
        .andExpect(status().isRequestedRangeNotSatisfiable());
  }

  @Test
  void files_are_named_by_content_and_may_be_kept_for_a_year() throws Exception {
    studio
        .perform(get("/media/nordkilde/v1-9x16.png"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/png"))
        .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/%2e%2e/secret.png",
        "/media/..%2fsecret.png",
        "/media/nordkilde/..%2f..%2fsecret.png",
        "/media//etc/passwd",
        "/media/%2fetc%2fhosts.png",
        "/media/nordkilde",
        "/media/a%00.png"
      })
  void nothing_outside_the_folder_is_served(String address) throws Exception {
    Files.writeString(folder.root().resolveSibling("secret.png"), "secret");
    int status = studio.perform(get(URI.create(address))).andReturn().getResponse().getStatus();
    assertThat(status).isBetween(400, 404);
  }

  @Test
  void a_link_that_leads_outside_is_not_followed(@TempDir Path folders) throws Exception {
    Path root = Files.createDirectory(folders.resolve("media"));
    Path secret = Files.writeString(folders.resolve("secret.png"), "secret");
    Files.createSymbolicLink(root.resolve("link.png"), secret);
    assertThat(new MediaFolder(root).find("link.png")).isEmpty();
  }

  @Test
  void absolute_paths_inside_the_folder_get_the_same_address_as_relative_ones() {
    String absolute = folder.root().resolve("nordkilde/v1-9x16.mp4").toString();
    assertThat(folder.address(absolute))
        .isEqualTo(folder.address("nordkilde/v1-9x16.mp4"))
        .isEqualTo(VIDEO);
  }
}
