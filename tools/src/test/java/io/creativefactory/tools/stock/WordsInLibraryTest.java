package io.creativefactory.tools.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.TenantId;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.words.WordReader;
import io.creativefactory.tools.eyes.EngineEyes;
import io.creativefactory.tools.eyes.Eyes;
import io.creativefactory.tools.eyes.Look.Field;
import io.creativefactory.tools.eyes.SpeechWriter;
import io.creativefactory.tools.search.AssetSearch;
import io.creativefactory.tools.search.Hit;
import io.creativefactory.tools.search.Question;
import io.creativefactory.tools.stock.StockItem.Label;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a file to an answer: taken in, read, found by a word that stands in its picture.
class WordsInLibraryTest {
  @TempDir Path place = Path.of(".");

  private Path sign(String name, String... lines) throws IOException {
    BufferedImage sign = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sign.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(new Color(0x203050));
    graphics.fillRect(0, 0, 960, 540);
    graphics.setColor(Color.WHITE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 54));
    for (int i = 0; i < lines.length; i++) {
      graphics.drawString(lines[i], 80, 160 + 110 * i);
    }
    graphics.dispose();
    Path file = place.resolve(name);
    ImageIO.write(sign, "png", file.toFile());
    return file;
  }

  @Test
  void a_picture_is_found_by_a_word_that_stands_in_it() throws IOException {
    Room room = new Room(place);
    InstantSource clock = InstantSource.system();
    Ffmpeg ffmpeg = Ffmpeg.bundled();
    Eyes eyes =
        new EngineEyes(
            ffmpeg,
            clock,
            Readers.of(new Asked.Here<>(WordReader.ofThisMachine(place.resolve("words")))),
            new SpeechWriter(new Asked.Absent<>("not here"), ffmpeg, clock));
    Intake intake = new Intake(room.stock, room.finds, room.vault, eyes, Room.LIMITS);
    Path bakery = sign("1.png", "Fresh bread daily", "Closed on Monday");
    Path garage = sign("2.png", "Tyres and brakes");
    assertThat(intake.take(TenantId.HOUSE, garage, Label.named("2.png")))
        .isInstanceOf(Outcome.Taken.class);
    assertThat(intake.take(TenantId.HOUSE, bakery, Label.named("1.png")))
        .isInstanceOf(Outcome.Taken.class);

    AssetSearch search = new AssetSearch(room.database, room.stock, room.embedder);
    List<Hit> hits =
        search.find(
            TenantId.HOUSE, new Question("bread", Question.Filters.NONE, 5, Question.VARIED));

    assertThat(hits.getFirst().item().label().name()).isEqualTo("1.png");
    assertThat(hits.getFirst().matches().getFirst().field()).isEqualTo(Field.SCREEN);
    assertThat(hits.getFirst().why())
        .startsWith("seen in the picture: \"Fresh bread daily. Closed on Monday\" holds the words");
  }
}
