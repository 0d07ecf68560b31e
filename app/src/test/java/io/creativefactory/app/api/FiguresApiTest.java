package io.creativefactory.app.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.creativefactory.app.preview.FakeProposals;
import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.audience.AudienceBook;
import io.creativefactory.graph.audience.PgAudiences;
import io.creativefactory.graph.figures.Backfills;
import io.creativefactory.graph.figures.Figures;
import io.creativefactory.graph.figures.HourlyFigures;
import io.creativefactory.graph.figures.HourlyReadings;
import io.creativefactory.graph.figures.PgRunFigures;
import io.creativefactory.graph.figures.RevisionBook;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.scaling.Proposals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/// A run of one ad: told on the 16th and the 19th, the 16th told anew on the 18th.
class FiguresApiTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final UUID RUN = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID STRANGE = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final UUID PROPOSAL = UUID.fromString("00000000-0000-4000-8000-000000000003");
  private static JdbcClient jdbc;
  private static MockMvc api;

  @BeforeAll
  static void open() {
    DataSource database = TestDatabase.freshSchema();
    Flyway.configure().dataSource(database).load().migrate();
    jdbc = JdbcClient.create(database);
    InstantSource clock = InstantSource.fixed(NOW);
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(database));
    Ledger ledger = new Ledger(jdbc, transactions, clock);
    JobQueue queue = new JobQueue(database, clock);
    PgRunFigures figures =
        new PgRunFigures(
            new PgRunFigures.Kept(
                new Figures(jdbc, ledger),
                new HourlyFigures(jdbc, ledger),
                new HourlyReadings(jdbc, ledger),
                new RevisionBook(jdbc)),
            new Backfills(jdbc, ledger, queue),
            new Publications(jdbc, ledger, queue),
            ledger);
    api =
        MockMvcBuilders.standaloneSetup(
                new FiguresApi(
                    figures,
                    new PgAudiences(new AudienceBook(jdbc, ledger), ledger),
                    proposals(),
                    new CurrentTenant()))
            .setControllerAdvice(new Problems())
            .build();
    fill();
  }

  private static FakeProposals proposals() {
    FakeProposals proposals = new FakeProposals();
    proposals.put(
        new Proposals.Proposal(
            PROPOSAL,
            new RunId(RUN),
            new ProposedChange.PauseAd(
                "meta:7", "it earns nothing", new Figure.Unknown("nobody looked")),
            "ad seven",
            Proposals.State.OPEN,
            Instant.parse("2026-11-17T09:00:00Z"),
            null,
            ""));
    return proposals;
  }

  private static void fill() {
    run(TenantId.HOUSE, RUN);
    run(new TenantId("stranger"), STRANGE);
    day("2026-11-16", "2026-11-17T08:00:00Z", 80);
    day("2026-11-16", "2026-11-18T08:00:00Z", 95);
    day("2026-11-19", "2026-11-20T08:00:00Z", 60);
    jdbc.sql(
            """
            insert into figures_seen values ('%s', '%s', '2026-11-20', '2026-11-20T08:00:00Z', 'meta')
            """
                .formatted(TenantId.HOUSE, RUN))
        .update();
    audience("2026-11-18T08:00:00Z", "TOLD", "[" + slice("\"65+\"", 9000, 80, "8.00") + "]", "");
    audience(
        "2026-11-19T08:00:00Z",
        "TOLD",
        "[" + slice("null", 999, 9, "1.00") + "," + slice("\"18-24\"", 2997, 60, "9.00") + "]",
        "");
    audience("2026-11-20T08:30:00Z", "FAILED", null, "the platform asks for rest");
  }

  /// A reading of the 18th and one of the 19th, and a question of the 20th without an answer.
  private static void audience(String read, String outcome, @Nullable String slices, String why) {
    jdbc.sql(
            """
            insert into audience_reading values (:tenant, :run, 'meta', 'AGE',
              cast(:read as timestamptz), :outcome, false,
              case when :outcome = 'TOLD' then date '2026-10-22' end,
              case when :outcome = 'TOLD' then date '2026-11-19' end, cast(:slices as jsonb), :why)
            """)
        .param("tenant", TenantId.HOUSE.value())
        .param("run", RUN)
        .param("read", read)
        .param("outcome", outcome)
        .param("slices", slices)
        .param("why", why)
        .update();
  }

  private static String slice(String value, int impressions, int clicks, String spend) {
    return """
    {"value":%s,"impressions":%d,"clicks":%d,"conversions":0.5,
     "spend":{"amount":"%s","currency":"EUR"}}
    """
        .formatted(value, impressions, clicks, spend);
  }

  private static void run(TenantId tenant, UUID run) {
    jdbc.sql(
            """
            insert into run (tenant_id, run_id, title, brief, assets, status, stage, detail,
              started_at, changed_at)
            values (:tenant, :run, 'soap', '{}', '/', 'FINISHED', 'scaling', '', now(), now())
            """)
        .param("tenant", tenant.value())
        .param("run", run)
        .update();
  }

  private static void day(String day, String seen, int clicks) {
    jdbc.sql(
            """
            insert into performance (tenant_id, run_id, ad_id, day, seen_at, body)
            values (:tenant, :run, 'meta:7', cast(:day as date), cast(:seen as timestamptz),
              jsonb_build_object('adId', 'meta:7', 'day', :day, 'impressions', 4000, 'clicks',
                cast(:clicks as int), 'conversions', 6,
                'spend', cast('{"amount":"20.00","currency":"EUR"}' as jsonb),
                'revenue', cast('{"amount":"60.00","currency":"EUR"}' as jsonb),
                'sandbox', false))
            """)
        .param("tenant", TenantId.HOUSE.value())
        .param("run", RUN)
        .param("day", day)
        .param("seen", seen)
        .param("clicks", clicks)
        .update();
  }

  private static ResultActions figures(String rest) throws Exception {
    return api.perform(get("/api/v1/runs/" + rest));
  }

  @Test
  void now_every_day_is_told_as_it_was_told_last_and_days_between_are_gaps() throws Exception {
    figures(RUN + "/figures")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.asOf", is("2026-11-20T12:00:00Z")))
        .andExpect(jsonPath("$.daily.length()", is(2)))
        .andExpect(jsonPath("$.daily[0].clicks", is(95)))
        .andExpect(jsonPath("$.revisions", is(1)))
        .andExpect(jsonPath("$.totals[0].ctr", is(155.0 / 8000)))
        .andExpect(jsonPath("$.totals[0].roas", is(3.0)))
        .andExpect(jsonPath("$.gaps.length()", is(1)))
        .andExpect(jsonPath("$.gaps[0].since", is("2026-11-17")))
        .andExpect(jsonPath("$.gaps[0].until", is("2026-11-18")));
  }

  @Test
  void as_of_a_moment_only_what_was_known_then_is_told() throws Exception {
    figures(RUN + "/figures?asOf=2026-11-17T09:00:00Z")
        .andExpect(jsonPath("$.daily.length()", is(1)))
        .andExpect(jsonPath("$.daily[0].clicks", is(80)))
        .andExpect(jsonPath("$.revisions", is(0)))
        .andExpect(jsonPath("$.gaps.length()", is(0)));
    figures(RUN + "/figures?asOf=2026-11-01T00:00:00Z")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.daily.length()", is(0)))
        .andExpect(jsonPath("$.totals.length()", is(0)));
  }

  @Test
  void a_proposal_shows_what_was_known_when_it_was_made() throws Exception {
    api.perform(get("/api/v1/proposals/" + PROPOSAL + "/figures"))
        .andExpect(jsonPath("$.asOf", is("2026-11-17T09:00:00Z")))
        .andExpect(jsonPath("$.daily[0].clicks", is(80)));
    api.perform(get("/api/v1/proposals/" + RUN + "/figures"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail", containsString("There is no proposal " + RUN)));
  }

  @Test
  void who_saw_it_is_told_as_it_was_answered_last_and_small_groups_have_no_rate() throws Exception {
    figures(RUN + "/audience")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()", is(1)))
        .andExpect(jsonPath("$[0].split", is("AGE")))
        .andExpect(jsonPath("$[0].readAt", is("2026-11-19T08:00:00Z")))
        .andExpect(jsonPath("$[0].rows[0].value", is("18-24")))
        .andExpect(jsonPath("$[0].rows[0].share", is(0.75)))
        .andExpect(jsonPath("$[0].rows[0].ctr.kind", is("modelled")))
        .andExpect(jsonPath("$[0].rows[1].value").doesNotExist())
        .andExpect(jsonPath("$[0].rows[1].ctr.kind", is("unknown")))
        .andExpect(jsonPath("$[0].rows[1].ctr.reason", containsString("999 of at least 1000")))
        .andExpect(jsonPath("$[0].failed.why", is("the platform asks for rest")));
    figures(RUN + "/audience?asOf=2026-11-18T12:00:00Z")
        .andExpect(jsonPath("$[0].rows[0].value", is("65+")))
        .andExpect(jsonPath("$[0].failed").doesNotExist());
    figures(RUN + "/audience?asOf=2026-11-01T00:00:00Z").andExpect(jsonPath("$.length()", is(0)));
    figures(RUN + "/audience?asOf=soon").andExpect(jsonPath("$.field", is("asOf")));
    figures(STRANGE + "/audience").andExpect(status().isNotFound());
  }

  @Test
  void a_moment_that_is_none_is_refused() throws Exception {
    for (String wrong : new String[] {"yesterday", "2026-11-17", "2026-13-01T00:00:00Z"}) {
      figures(RUN + "/figures?asOf=" + wrong)
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.field", is("asOf")));
    }
  }

  @Test
  void a_run_that_is_none_or_is_anothers_is_not_found() throws Exception {
    figures(UUID.fromString("00000000-0000-4000-8000-00000000000f") + "/figures")
        .andExpect(status().isNotFound());
    figures(STRANGE + "/figures").andExpect(status().isNotFound());
    figures("1-1-1-1-1/figures").andExpect(status().isNotFound());
    back(STRANGE, "{\"days\":30}").andExpect(status().isNotFound());
  }

  private static ResultActions back(UUID run, String body) throws Exception {
    return api.perform(
        post("/api/v1/runs/" + run + "/figures/backfill")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  @Test
  void days_are_read_back_within_their_bounds_only() throws Exception {
    for (String wrong : new String[] {"{\"days\":0}", "{\"days\":1101}", "{}"}) {
      back(RUN, wrong)
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.field", is("days")));
    }
    back(RUN, "{\"days\":1100}").andExpect(jsonPath("$.platforms", is(0)));
  }
}
