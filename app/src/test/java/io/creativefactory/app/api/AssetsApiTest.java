package io.creativefactory.app.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.tools.eyes.EngineEyes;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import io.creativefactory.tools.search.AssetSearch;
import io.creativefactory.tools.stock.Finds;
import io.creativefactory.tools.stock.Intake;
import io.creativefactory.tools.stock.Limits;
import io.creativefactory.tools.stock.Retention;
import io.creativefactory.tools.stock.Stock;
import io.creativefactory.tools.stock.UploadBook;
import io.creativefactory.tools.stock.Uploads;
import io.creativefactory.tools.stock.Vault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AssetsApiTest {
  private static final String UPLOADS = "/api/v1/assets/uploads";
  private static final String BYTES = "application/offset+octet-stream";

  @TempDir static Path folder;
  private static MockMvc api;

  @BeforeAll
  static void open() {
    DataSource database = TestDatabase.freshSchema();
    Flyway.configure().dataSource(database).load().migrate();
    Embedder embedder = new MiniLmEmbedder();
    InstantSource clock = InstantSource.system();
    Limits limits = new Limits(100_000, Duration.ofSeconds(30), 100, 20);
    Stock stock = new Stock(database, embedder, clock);
    Finds finds = new Finds(database, clock);
    Vault vault = new Vault(folder);
    Intake intake =
        new Intake(
            stock, finds, vault, new EngineEyes(Ffmpeg.bundled(), InstantSource.system()), limits);
    Uploads uploads = new Uploads(new UploadBook(database), vault, intake, limits, clock);
    AssetSearch search = new AssetSearch(database, stock, embedder);
    Retention retention = new Retention(stock, vault, Duration.ofDays(9), clock);
    CurrentTenant tenant = new CurrentTenant();
    api =
        MockMvcBuilders.standaloneSetup(
                new AssetsApi(stock, finds, search, retention, tenant),
                new UploadsApi(uploads, tenant))
            .setControllerAdvice(new Problems())
            .build();
  }

  private static byte[] picture(int colour) throws IOException {
    BufferedImage image = new BufferedImage(64, 96, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, colour);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static MockHttpServletRequestBuilder tus(MockHttpServletRequestBuilder request) {
    return request.header("Tus-Resumable", "1.0.0");
  }

  private static String said(String key, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return key + " " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String begin(long length, String metadata) throws Exception {
    String place =
        api.perform(
                tus(post(UPLOADS))
                    .header("Upload-Length", length)
                    .header("Upload-Metadata", metadata))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    return String.valueOf(place);
  }

  private static MockHttpServletRequestBuilder send(String place, long offset, byte[] bytes) {
    return tus(patch(place)).header("Upload-Offset", offset).contentType(BYTES).content(bytes);
  }

  @Test
  void an_upload_goes_on_where_it_broke_off_and_is_found_by_its_caption() throws Exception {
    byte[] file = picture(1);
    String said = said("filename", "a.png") + "," + said("caption", "a woman pours hot coffee");
    String place = begin(file.length, said);
    api.perform(send(place, 0, Arrays.copyOf(file, 40)))
        .andExpect(status().isNoContent())
        .andExpect(header().string("Upload-Offset", "40"));
    api.perform(tus(head(place)))
        .andExpect(header().string("Upload-Offset", "40"))
        .andExpect(header().string("Cache-Control", "no-store"));
    String asset =
        api.perform(send(place, 40, Arrays.copyOfRange(file, 40, file.length)))
            .andExpect(status().isNoContent())
            .andReturn()
            .getResponse()
            .getHeader("Asset-Location");
    api.perform(get(String.valueOf(asset))).andExpect(jsonPath("$.label.name", is("a.png")));
    api.perform(
            get("/api/v1/assets/search").param("q", "espresso").param("orientation", "portrait"))
        .andExpect(jsonPath("$.hits[0].item.label.name", is("a.png")))
        .andExpect(jsonPath("$.hits[0].why", startsWith("caption \"a woman pours hot coffee\"")));
  }

  @Test
  void a_whole_file_comes_in_one_request_too() throws Exception {
    byte[] file = picture(2);
    api.perform(
            tus(post(UPLOADS))
                .header("Upload-Length", file.length)
                .header("Upload-Metadata", said("filename", "../../b.png"))
                .contentType(BYTES)
                .content(file))
        .andExpect(status().isCreated())
        .andExpect(header().exists("Asset-Location"))
        .andExpect(header().string("Upload-Offset", "" + file.length));
  }

  @Test
  void bytes_at_the_wrong_place_are_refused_with_the_right_one() throws Exception {
    String place = begin(100, "");
    api.perform(send(place, 0, new byte[10])).andExpect(status().isNoContent());
    api.perform(send(place, 0, new byte[10]))
        .andExpect(status().isConflict())
        .andExpect(header().string("Upload-Offset", "10"));
  }

  @Test
  void more_than_was_announced_or_allowed_is_refused() throws Exception {
    String place = begin(10, "");
    api.perform(send(place, 0, new byte[11])).andExpect(status().isContentTooLarge());
    api.perform(tus(post(UPLOADS)).header("Upload-Length", 100_001))
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.code", is("TOO_LARGE")));
  }

  @Test
  void a_file_that_is_no_media_is_refused_with_its_reason_and_remembered() throws Exception {
    byte[] letter = "Dear all, no film.".getBytes(StandardCharsets.UTF_8);
    String place = begin(letter.length, said("filename", "film.mp4"));
    api.perform(send(place, 0, letter))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail", is("film.mp4 is plain text. Nothing was kept of it.")));
    api.perform(get(place)).andExpect(jsonPath("$.reason", is("is plain text")));
  }

  @Test
  void other_content_than_was_promised_is_refused() throws Exception {
    byte[] file = picture(3);
    String place = begin(file.length, said("sha256", "0".repeat(64)));
    api.perform(send(place, 0, file))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail", containsString("other content than was promised")));
  }

  @Test
  void what_the_protocol_asks_for_is_answered() throws Exception {
    api.perform(options(UPLOADS))
        .andExpect(header().string("Tus-Version", "1.0.0"))
        .andExpect(header().string("Tus-Max-Size", "100000"));
    api.perform(post(UPLOADS).header("Upload-Length", 5))
        .andExpect(status().isPreconditionFailed())
        .andExpect(header().string("Tus-Version", "1.0.0"));
    String place = begin(10, "");
    api.perform(tus(patch(place)).header("Upload-Offset", 0).contentType("text/plain").content("x"))
        .andExpect(status().isUnsupportedMediaType());
    api.perform(tus(delete(place))).andExpect(status().isNoContent());
    api.perform(tus(head(place))).andExpect(status().isNotFound());
    api.perform(tus(post(UPLOADS)).header("Upload-Length", 9).header("Upload-Metadata", "a !!"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void an_asset_is_kept_and_let_go_by_its_name() throws Exception {
    String missing = "/api/v1/assets/" + "0".repeat(64);
    api.perform(get(missing)).andExpect(status().isNotFound());
    api.perform(put(missing + "/kept")).andExpect(status().isNotFound());
    api.perform(get("/api/v1/assets/due")).andExpect(jsonPath("$.items.length()", is(0)));
  }

  @Test
  void a_caption_given_later_is_found_and_can_be_taken_back() throws Exception {
    byte[] file = picture(7);
    String place = begin(file.length, said("filename", "IMG_7.png") + "," + said("brand", "arbo"));
    String asset =
        String.valueOf(
            api.perform(send(place, 0, file))
                .andReturn()
                .getResponse()
                .getHeader("Asset-Location"));
    MockHttpServletRequestBuilder search =
        get("/api/v1/assets/search").param("q", "a dog on the beach").param("brand", "arbo");
    api.perform(search).andExpect(jsonPath("$.hits.length()", is(0)));
    api.perform(put(asset + "/label").content("{\"caption\": \"a puppy runs along the shore\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.label.caption", is("a puppy runs along the shore")))
        .andExpect(jsonPath("$.label.brand", is("arbo")));
    api.perform(search)
        .andExpect(jsonPath("$.hits[0].why", startsWith("caption \"a puppy")))
        .andExpect(jsonPath("$.hits[0].matches[0].field", is("CAPTION")));
    api.perform(put(asset + "/label").content("{\"caption\": \"\"}"));
    api.perform(search).andExpect(jsonPath("$.hits.length()", is(0)));
    api.perform(put("/api/v1/assets/" + "0".repeat(64) + "/label").content("{}"))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_search_without_words_or_with_an_odd_filter_is_refused() throws Exception {
    api.perform(get("/api/v1/assets/search")).andExpect(status().isUnprocessableContent());
    api.perform(get("/api/v1/assets/search").param("q", "x").param("orientation", "diagonal"))
        .andExpect(status().isUnprocessableContent());
  }
}
