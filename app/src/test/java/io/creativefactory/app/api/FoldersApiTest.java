package io.creativefactory.app.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.tools.eyes.EngineEyes;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import io.creativefactory.tools.stock.Finds;
import io.creativefactory.tools.stock.Intake;
import io.creativefactory.tools.stock.Limits;
import io.creativefactory.tools.stock.Stock;
import io.creativefactory.tools.stock.Vault;
import io.creativefactory.tools.takes.FolderTakes;
import io.creativefactory.tools.takes.TakeRoot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class FoldersApiTest {
  private static final String FOLDERS = "/api/v1/assets/folders";

  @TempDir static Path place;
  private static FolderTakes takes;
  private static MockMvc api;

  @BeforeAll
  static void open() throws IOException {
    Path shoot = Files.createDirectories(place.resolve("root/shoots/may"));
    BufferedImage image = new BufferedImage(64, 96, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", shoot.resolve("a.png").toFile());
    Files.writeString(shoot.resolve("words.mp4"), "These are words.");
    DataSource database = TestDatabase.freshSchema();
    Flyway.configure().dataSource(database).load().migrate();
    InstantSource clock = InstantSource.system();
    Intake intake =
        new Intake(
            new Stock(database, new MiniLmEmbedder(), clock),
            new Finds(database, clock),
            new Vault(place.resolve("store")),
            new EngineEyes(Ffmpeg.bundled(), clock),
            new Limits(100_000, Duration.ofSeconds(30), 100, 20));
    takes =
        new FolderTakes(database, new TakeRoot(place.resolve("root").toString()), intake, clock);
    api =
        MockMvcBuilders.standaloneSetup(new FoldersApi(takes, new CurrentTenant()))
            .setControllerAdvice(new Problems())
            .build();
  }

  @Test
  void a_folder_is_asked_for_taken_and_told_about() throws Exception {
    String take =
        String.valueOf(
            ask("{\"folder\": \"shoots/may\"}", "key-1")
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", startsWith(FOLDERS + "/")))
                .andExpect(jsonPath("$.state", is("WAITING")))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    takes.work();
    api.perform(get(take))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.folder", is("shoots/may")))
        .andExpect(jsonPath("$.state", is("DONE")))
        .andExpect(jsonPath("$.progress.expected", is(2)))
        .andExpect(jsonPath("$.progress.taken", is(1)))
        .andExpect(jsonPath("$.progress.refused", is(1)));
    ask("{\"folder\": \"shoots/may\"}", "key-1")
        .andExpect(status().isAccepted())
        .andExpect(header().string("Location", take))
        .andExpect(jsonPath("$.state", is("DONE")));
    api.perform(get(FOLDERS)).andExpect(jsonPath("$.takes[0].folder", is("shoots/may")));
  }

  @Test
  void what_leads_out_of_the_root_is_refused() throws Exception {
    for (String out : new String[] {"..", "../store", "shoots/../../store", "/etc"}) {
      ask("{\"folder\": \"" + out + "\"}", "")
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.detail", containsString("Nothing was opened.")));
    }
    ask("{\"folder\": \"shoots/june\"}", "").andExpect(status().isNotFound());
  }

  @Test
  void a_request_that_says_nothing_begins_nothing() throws Exception {
    ask("{}", "").andExpect(status().isUnprocessableContent());
    ask("{\"folder\": \" \"}", "").andExpect(status().isUnprocessableContent());
    ask("no json", "").andExpect(status().isUnprocessableContent());
    ask("{\"folder\": \"shoots\"}", "a key").andExpect(status().isUnprocessableContent());
    api.perform(get(FOLDERS + "/1-1-1-1-1")).andExpect(status().isNotFound());
    api.perform(get(FOLDERS + "/00000000-0000-0000-0000-000000000000"))
        .andExpect(status().isNotFound());
  }

  private static ResultActions ask(String json, String key) throws Exception {
    var request = post(FOLDERS).content(json);
    return api.perform(key.isEmpty() ? request : request.header("Idempotency-Key", key));
  }
}
