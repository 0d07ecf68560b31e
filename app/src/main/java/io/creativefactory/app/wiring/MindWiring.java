package io.creativefactory.app.wiring;

import io.creativefactory.agents.creative.PlaybookCreative;
import io.creativefactory.agents.editor.PlaybookEditor;
import io.creativefactory.agents.intel.PlaybookIntel;
import io.creativefactory.agents.scaling.Goal;
import io.creativefactory.agents.scaling.PlaybookScaling;
import io.creativefactory.agents.testing.PlaybookTesting;
import io.creativefactory.agents.testing.TestingAgent;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.figures.PastFigures;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.review.ApprovedAds;
import io.creativefactory.tools.assets.AssetLibrary;
import io.creativefactory.tools.assets.LexicalMatch;
import io.creativefactory.tools.assets.NarrationFit;
import io.creativefactory.tools.library.AdLibrary;
import io.creativefactory.tools.library.PgAdLibrary;
import io.creativefactory.tools.memory.Embedder;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import io.creativefactory.tools.memory.VectorMemory;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.ServedCtr;
import io.creativefactory.tools.scorer.Expectation;
import io.creativefactory.tools.scorer.FileLook;
import io.creativefactory.tools.scorer.KeptLooks;
import io.creativefactory.tools.scorer.Novelty;
import io.creativefactory.tools.scorer.Scorer;
import io.creativefactory.tools.scorer.WatchedFiles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The minds of the five agents: playbooks, until an operator sets a model.
@Configuration(proxyBeanMethods = false)
class MindWiring {
  /// How long after a click a conversion still counts for it; no verdict is promised earlier.
  private static final Duration ATTRIBUTION = Duration.ofDays(7);

  @Bean
  Embedder embedder() {
    return new MiniLmEmbedder();
  }

  @Bean
  @DependsOn("flywayInitializer")
  AdLibrary adLibrary(DataSource database, Embedder embedder, InstantSource time) {
    return new PgAdLibrary(database, new VectorMemory(database, embedder), time);
  }

  @Bean
  PastFigures pastFigures(DataSource database) {
    return new PastFigures(JdbcClient.create(database), TenantId.HOUSE);
  }

  @Bean
  @DependsOn("flywayInitializer")
  CtrModels ctrModels(DataSource database, InstantSource time) {
    return new CtrModels(database, TenantId.HOUSE, time);
  }

  /// The model that was trained on this installation's own delivery, when there is one.
  @Bean
  ServedCtr servedCtr(CtrModels models, PastFigures past, InstantSource time) {
    return new ServedCtr(models, past::outcomes, time);
  }

  /// What earlier ads showed, for novelty.
  @Bean
  @DependsOn("flywayInitializer")
  Novelty novelty(DataSource database, Embedder embedder) {
    return new Novelty(new ApprovedAds(JdbcClient.create(database), TenantId.HOUSE), embedder);
  }

  @Bean
  @DependsOn("flywayInitializer")
  FileLook fileLook(Engine engine, DataSource database, InstantSource time) {
    return new KeptLooks(
        new WatchedFiles(engine.eyes(), time), JdbcClient.create(database), TenantId.HOUSE, time);
  }

  @Bean
  Scorer scorer(FileLook files, Novelty novelty, Expectation expectation, InstantSource time) {
    return new Scorer(files, novelty, expectation, time);
  }

  @Bean
  Expectation expectation(ServedCtr model, Accounts accounts) {
    List<String> platforms = accounts.platforms();
    return new Expectation(model, platforms.isEmpty() ? "none" : platforms.getFirst());
  }

  @Bean
  TestingAgent testingAgent(Scorer scorer, PastFigures past) {
    return new PlaybookTesting(scorer, past, ATTRIBUTION);
  }

  @Bean
  ProductionLine.Minds minds(
      Mindset mindset, TestingAgent testing, CouncilWiring.Jury jury, Engine engine) {
    return new ProductionLine.Minds(
        new PlaybookIntel(mindset.library(), mindset.embedder(), mindset.time()),
        new PlaybookCreative(jury.copy()),
        new PlaybookEditor(
            new AssetLibrary(engine.eyes()),
            new LexicalMatch(),
            new NarrationFit(mindset.embedder())),
        testing,
        new PlaybookScaling(mindset.guardrails()::now, Goal.BREAK_EVEN),
        jury.council());
  }

  @Bean
  Mindset mindset(
      AdLibrary library,
      Embedder embedder,
      InstantSource time,
      LineWiring.SpendingRules guardrails) {
    return new Mindset(library, embedder, time, guardrails);
  }

  /// What the minds share.
  record Mindset(
      AdLibrary library,
      Embedder embedder,
      InstantSource time,
      LineWiring.SpendingRules guardrails) {}
}
