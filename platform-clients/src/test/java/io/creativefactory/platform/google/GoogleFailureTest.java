package io.creativefactory.platform.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Refusal.Kind;
import io.creativefactory.platform.http.Reply;
import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoogleFailureTest {

  private static Refusal read(int status, String body) {
    JsonNode json = JsonMapper.shared().readTree(body);
    return GoogleFailure.read(new Reply(status, Headers.of(), body), json);
  }

  @Test
  void the_reason_the_field_and_the_request_travel_along() {
    Refusal refusal = read(400, Failures.TEXT_TOO_LONG);

    assertThat(refusal.kind()).isEqualTo(Kind.REJECTED);
    assertThat(refusal.words())
        .isEqualTo(
            "The input string is too long. (stringLengthError TOO_LONG at"
                + " mutate_operations[1].ad_group_ad_operation.create.ad.headlines[2].text,"
                + " 'Cotton that keeps its shape for years')");
    assertThat(refusal.reference()).isEqualTo("HTTP 400, request rq-1");
  }

  @Test
  void a_policy_is_named() {
    assertThat(read(400, Failures.POLICY).words()).contains("policy DESTINATION_NOT_WORKING");
  }

  @Test
  void a_quota_says_how_long_it_lasts() {
    assertThat(read(429, Failures.QUOTA).kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(GoogleFailure.retryDelay(JsonMapper.shared().readTree(Failures.QUOTA)))
        .contains(Duration.ofSeconds(86));
    String split = Failures.QUOTA.replace("\"86s\"", "\"2.25s\"");
    assertThat(GoogleFailure.retryDelay(JsonMapper.shared().readTree(split)))
        .contains(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({
    "401, authenticationError, OAUTH_TOKEN_EXPIRED, EXPIRED",
    "401, authenticationError, OAUTH_TOKEN_REVOKED, FORBIDDEN",
    "403, authorizationError, USER_PERMISSION_DENIED, FORBIDDEN",
    "429, quotaError, RESOURCE_TEMPORARILY_EXHAUSTED, RATE_LIMITED",
    "403, quotaError, ACCESS_PROHIBITED, FORBIDDEN",
    "500, internalError, TRANSIENT_ERROR, TRANSIENT",
    "400, mutateError, RESOURCE_NOT_FOUND, GONE",
    "400, contextError, OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE, GONE",
    "400, campaignError, DUPLICATE_CAMPAIGN_NAME, REJECTED",
    "400, requestError, UNSUPPORTED_VERSION, REJECTED"
  })
  void every_family_of_errors_means_something(int status, String family, String name, Kind kind) {
    String body =
        """
        {"error": {"code": %d, "details": [{"errors": [
          {"errorCode": {"%s": "%s"}, "message": "m"}]}]}}
        """
            .formatted(status, family, name);

    assertThat(read(status, body).kind()).isEqualTo(kind);
  }

  @Test
  void plain_errors_and_those_of_the_token_endpoint_are_read_as_well() {
    Refusal oauth =
        read(400, "{\"error\": \"invalid_grant\", \"error_description\": \"Token revoked.\"}");
    Refusal plain = read(503, "{\"error\": {\"code\": 503, \"message\": \"Try later.\"}}");
    Refusal empty = read(502, "{}");

    assertThat(oauth.kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(oauth.words()).isEqualTo("Token revoked.");
    assertThat(oauth.reference()).isEqualTo("HTTP 400, invalid_grant");
    assertThat(plain.kind()).isEqualTo(Kind.TRANSIENT);
    assertThat(plain.words()).isEqualTo("Try later.");
    assertThat(empty.words()).isEqualTo("no reason given");
  }
}
