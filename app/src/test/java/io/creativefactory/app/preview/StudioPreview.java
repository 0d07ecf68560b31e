package io.creativefactory.app.preview;

import io.creativefactory.app.studio.MediaFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// Serves the studio with sample data on 127.0.0.1, for looking at and for tests. It carries no
/// stereotype on purpose, so that no scan of the whole application ever finds its fakes.
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ComponentScan({"io.creativefactory.app.studio", "io.creativefactory.app.api"})
@Import({NoAssets.class, NoOutside.class})
public class StudioPreview {

  public static void main(String[] arguments) {
    SpringApplication.run(StudioPreview.class, arguments);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.fixed(SampleCreatives.NOW);
  }

  @Bean
  FakeReviews reviews(InstantSource clock) {
    FakeReviews reviews = new FakeReviews(clock);
    SampleStudio studio = new SampleStudio(reviews, clock.instant());
    studio.fill();
    studio.dispute();
    return reviews;
  }

  @Bean
  FakeRuns runs(InstantSource clock) {
    FakeRuns runs = new FakeRuns(clock);
    SampleRuns.fill(runs, clock.instant());
    return runs;
  }

  @Bean
  FakeProposals proposals(InstantSource clock) {
    FakeProposals proposals = new FakeProposals();
    SampleProposals.fill(proposals, clock.instant());
    return proposals;
  }

  @Bean
  FakeSheets sheets() {
    FakeSheets sheets = new FakeSheets();
    sheets.sheets.addAll(SampleSheets.all());
    return sheets;
  }

  @Bean
  FakeLearning learning(InstantSource clock) {
    FakeLearning learning = new FakeLearning();
    learning.report = SampleLearning.report(clock.instant());
    learning.lessons.addAll(SampleLearning.lessons(clock.instant()));
    return learning;
  }

  @Bean
  FakeAttribution attribution() {
    return new FakeAttribution();
  }

  @Bean
  FakeFigures figures() {
    return new FakeFigures();
  }

  @Bean
  FakeAudiences audiences() {
    return new FakeAudiences();
  }

  /// @param folder where samples are kept between starts; a new folder when empty
  @Bean
  MediaFolder media(
      @Value("${preview.media:}") String folder, @Value("${preview.side:90}") int shortSide)
      throws IOException {
    Path root = folder.isEmpty() ? Files.createTempDirectory("studio") : Path.of(folder);
    Files.createDirectories(root);
    SampleFiles.write(root, shortSide);
    return new MediaFolder(root);
  }
}
