package io.creativefactory.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.graph.attribution.AttributionBook;
import io.creativefactory.graph.attribution.AttributionIntake;
import io.creativefactory.graph.attribution.DealDesk;
import io.creativefactory.graph.attribution.SendBook;
import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.graph.credit.PgAttribution;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.spend.AdSpends;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

class ConversionsApiTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static MockMvc api;

  @BeforeAll
  static void open() {
    DataSource database = TestDatabase.freshSchema();
    Flyway.configure().dataSource(database).load().migrate();
    InstantSource clock = InstantSource.fixed(NOW);
    JdbcClient jdbc = JdbcClient.create(database);
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(database));
    AttributionBook book = new AttributionBook(jdbc, clock);
    Terms terms = new Terms(jdbc, clock);
    SendBook sends = new SendBook(jdbc, clock);
    DealDesk deals =
        new DealDesk(
            book, terms, sends, new JobQueue(database, clock), transactions, List.of("meta"));
    AttributionIntake intake = new AttributionIntake(book, deals, transactions);
    CurrentTenant tenant = new CurrentTenant();
    api =
        MockMvcBuilders.standaloneSetup(
                new ConversionsApi(intake, terms, sends, tenant, clock),
                new AttributionApi(
                    new PgAttribution(book, terms, new AdSpends(jdbc)), tenant, clock))
            .setControllerAdvice(new Problems())
            .build();
  }

  private static MockHttpServletResponse ask(MockHttpServletRequestBuilder call) throws Exception {
    return api.perform(call).andReturn().getResponse();
  }

  private static String json(String path, String body) throws Exception {
    return ask(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
        .getContentAsString();
  }

  @Test
  void a_sale_is_told_and_credited_over_http() throws Exception {
    String touch = "id,visitor,at,source,content\nt1,ann,2026-11-18T10:00:00Z,meta,question_v1\n";
    assertThat(
            ask(post("/api/v1/touchpoints?consent=true").contentType("text/csv").content(touch))
                .getContentAsString())
        .isEqualTo("{\"told\":1,\"fresh\":1}");
    String sale =
        """
        {"conversions":[{"what":"PURCHASE","id":"o1","source":"server",
          "at":"2026-11-19T10:00:00Z","value":{"amount":"39.00","currency":"EUR"},
          "visitor":"ann","clickId":null}]}\
        """;
    assertThat(json("/api/v1/conversions", sale)).isEqualTo("{\"told\":1,\"fresh\":1}");

    assertThat(ask(get("/api/v1/attribution?model=linear")).getContentAsString())
        .contains("\"ad\":\"question_v1\"", "no ad of ours is known behind it")
        .contains("\"total\":{\"amount\":\"39.00\",\"currency\":\"EUR\"}");
  }

  @Test
  void what_cannot_be_is_refused_with_its_reason() throws Exception {
    assertThat(json("/api/v1/conversions", "{\"conversions\":[{\"what\":\"GIFT\"}]}"))
        .contains("UNREADABLE");
    assertThat(
            ask(post("/api/v1/touchpoints").contentType("text/csv").content("id\n1\n"))
                .getContentAsString())
        .contains("consent=true", "Nothing was kept");
    assertThat(ask(get("/api/v1/attribution?model=magic")).getStatus()).isEqualTo(422);
  }

  @Test
  void rates_and_stages_are_stated_and_read_again() throws Exception {
    String rate =
        "{\"rates\":[{\"from\":\"USD\",\"to\":\"EUR\",\"day\":\"%s\",\"rate\":0.9213,\"source\":\"ECB\"}]}";
    json("/api/v1/fx-rates", rate.formatted("2026-11-20"));
    assertThat(ask(get("/api/v1/fx-rates")).getContentAsString())
        .contains("\"from\":\"USD\"", "0.9213", "2026-11-20");
    assertThat(json("/api/v1/fx-rates", rate.formatted("2026-11-21"))).contains("still to come");
    assertThat(json("/api/v1/fx-rates", rate.replace("USD", "GOLD").formatted("2026-11-20")))
        .contains("'GOLD' is not an ISO 4217 currency");

    String funnel =
        """
        {"by":"Mara","funnel":{"stages":[{"name":"lead","also":[],"chance":0.15},
          {"name":"closed","also":["closedwon"],"chance":null}],
          "worth":{"amount":"15000.00","currency":"EUR"},"lostAfter":null}}\
        """;
    assertThat(
            ask(put("/api/v1/funnel").contentType("application/json").content(funnel)).getStatus())
        .isEqualTo(200);
    assertThat(ask(get("/api/v1/funnel")).getContentAsString()).contains("\"chance\":0.15");
    assertThat(
            ask(put("/api/v1/funnel")
                    .contentType("application/json")
                    .content(funnel.replace("\"closed\"", "\"lead\"")))
                .getContentAsString())
        .contains("two stages are called 'lead'");
  }

  @Test
  void what_no_platform_has_taken_is_listed_with_when_it_is_sent_again() throws Exception {
    json(
        "/api/v1/deals",
        """
        {"steps":[{"id":"u1","deal":"deal-u1","stage":"new","at":"2026-11-19T13:00:00Z",
          "amount":null,"visitor":null,"person":{"EMAIL":"%s"},"consent":"GRANTED"}]}\
        """
            .formatted("a".repeat(64)));

    assertThat(ask(get("/api/v1/conversions/unsent")).getContentAsString())
        .startsWith("{\"unsent\":[")
        .doesNotContain("aaaa");
  }
}
