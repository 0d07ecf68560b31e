package io.creativefactory.app.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.creativefactory.app.preview.FakeReviews;
import io.creativefactory.app.preview.FakeRuns;
import io.creativefactory.app.preview.SampleCreatives;
import io.creativefactory.app.preview.SampleProposals;
import io.creativefactory.app.preview.SampleRuns;
import io.creativefactory.app.preview.SampleStudio;
import io.creativefactory.app.preview.StudioPreview;
import io.creativefactory.graph.run.RunEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The studio in a real Chromium, as a reviewer uses it.
@SpringBootTest(
    classes = StudioPreview.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "management.otlp.metrics.export.enabled=false",
      "management.tracing.export.otlp.enabled=false"
    })
class StudioInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final UUID CALM = SampleStudio.id(SampleStudio.CALM);

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private FakeReviews reviews;
  @Autowired private FakeRuns runs;
  @Autowired private InstantSource clock;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    assumeTrue(
        Files.isExecutable(CHROMIUM), "skipped: no Chromium at " + CHROMIUM + " (apt: chromium)");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() {
    new SampleStudio(reviews, clock.instant()).fill();
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setColorScheme(ColorScheme.DARK));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  @AfterEach
  void hearNoComplaint() {
    context.close();
    assertThat(complaints).as("errors on the browser's console").isEmpty();
  }

  @Test
  void a_reviewer_signs_once_and_approves_by_keyboard() {
    page.navigate("/");
    page.keyboard().press("j");
    page.keyboard().press("a");
    page.getByLabel("Name").fill("Mara Lind");
    page.keyboard().press("Enter");
    assertThat(page.locator("#signed")).hasText("Mara Lind");
    page.waitForLoadState();
    page.keyboard().press("j");
    page.keyboard().press("a");
    assertThat(page.locator(".said")).containsText("Nordkilde v1 is approved");
    assertThat(page.locator("#row-" + CALM)).hasCount(0);
    assertThat(page.locator(".nav .badge").first()).hasText("4");
    assertThat(page.locator(".row.at h2")).hasText("100% of this bottle was a bottle before");
  }

  @Test
  void a_rejection_asks_for_reason_and_words_in_a_dialog() {
    sign();
    page.navigate("/");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("#decide")).isVisible();
    page.getByLabel("Hard to read").check();
    page.getByLabel("In your words").fill("White on sky.");
    page.locator("#decide button.danger").click();
    assertThat(page.locator(".said")).containsText("Nordkilde v1 is rejected");
    assertThat(page.locator(".decided").first()).containsText("Hard to read");
  }

  @Test
  void a_stale_screen_decides_nothing_and_shows_the_current_version() {
    sign();
    page.navigate("/review/" + CALM);
    reviews.change(CALM, SampleCreatives.version("another"));
    page.keyboard().press("a");
    assertThat(page.locator(".notice")).containsText("It changed while you looked");
    assertThat(page.locator(".version code"))
        .hasText(SampleCreatives.version("another").abbreviated());
    assertThat(complaints).singleElement().asString().contains("409");
    complaints.clear();
  }

  @Test
  void a_red_gate_leads_from_the_verb_to_the_checks() {
    sign();
    page.navigate("/");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("a");
    assertThat(page.locator("#qa")).isVisible();
    assertThat(page.locator("#script")).isHidden();
    assertThat(page.locator("#qa .fail").first()).containsText("-17.9 LUFS");
  }

  @Test
  void the_player_changes_format_and_jumps_to_a_beat() {
    page.navigate("/review/" + CALM);
    page.keyboard().press("f");
    assertThat(page.locator(".screen.square video")).isVisible();
    page.locator(".strip button").nth(1).click();
    assertThat(page.locator(".strip button.on b")).hasText("Problem");
  }

  @Test
  void what_happens_in_a_run_appears_by_itself() {
    SampleRuns.fill(runs, clock.instant());
    page.navigate("/runs/" + SampleRuns.NEW);
    runs.happen(SampleRuns.NEW, new RunEvent(7, clock.instant(), "editor", "v4-1x1 rendered", 0.8));
    assertThat(page.locator(".log li").first()).containsText("v4-1x1 rendered");
    assertThat(page.locator("#at-editor h2")).containsText("80 %");
  }

  @Test
  void an_ad_starts_spending_only_after_a_second_step() {
    sign();
    page.navigate("/scale");
    page.locator("#p-" + SampleProposals.ACTIVATE + " button.primary").click();
    assertThat(page.locator("#p-" + SampleProposals.ACTIVATE))
        .containsText("Really start it? It spends from now on.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/review/{review}",
        "/launch/{review}",
        "/runs",
        "/runs/{run}",
        "/runs/{run}/figures",
        "/scale",
        "/revenue",
        "/learning",
        "/sign"
      })
  void a_phone_shows_every_page_without_scrolling_sideways(String address) {
    sign();
    page.setViewportSize(390, 844);
    page.navigate(
        address
            .replace("{review}", SampleStudio.id(SampleStudio.RED).toString())
            .replace("{run}", SampleRuns.NEW.toString()));
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat(overflow).isEqualTo(0);
  }

  private void sign() {
    page.navigate("/sign");
    page.getByLabel("Name").fill("Mara Lind");
    page.keyboard().press("Enter");
    assertThat(page.locator("#signed")).hasText("Mara Lind");
  }
}
