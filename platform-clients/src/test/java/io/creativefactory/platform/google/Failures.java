package io.creativefactory.platform.google;

import java.util.stream.Stream;

/// Answers of Google that say no.
final class Failures {
  static final String TEXT_TOO_LONG =
      failure(
          400,
          "INVALID_ARGUMENT",
          """
          {"errorCode": {"stringLengthError": "TOO_LONG"}, "message": "The input string is too long.",
           "trigger": {"stringValue": "Cotton that keeps its shape for years"},
           "location": {"fieldPathElements": [{"fieldName": "mutate_operations", "index": 1},
             {"fieldName": "ad_group_ad_operation"}, {"fieldName": "create"},
             {"fieldName": "ad"}, {"fieldName": "headlines", "index": 2}, {"fieldName": "text"}]}}
          """);
  static final String POLICY =
      failure(
          400,
          "INVALID_ARGUMENT",
          """
          {"errorCode": {"policyFindingError": "POLICY_FINDING"},
           "message": "The resource has been disapproved since the policy summary includes policy"
            , "details": {"policyFindingDetails": {"policyTopicEntries": [
              {"topic": "DESTINATION_NOT_WORKING", "type": "PROHIBITED"}]}}}
          """);
  static final String QUOTA =
      failure(
          429,
          "RESOURCE_EXHAUSTED",
          """
          {"errorCode": {"quotaError": "RESOURCE_EXHAUSTED"}, "message": "Too many requests.",
           "details": {"quotaErrorDetails": {"rateScope": "DEVELOPER",
             "rateName": "Number of operations for explorer access", "retryDelay": "86s"}}}
          """);
  static final String BUDGET =
      failure(
          400,
          "INVALID_ARGUMENT",
          """
          {"errorCode": {"campaignBudgetError": "BUDGET_BELOW_PER_DAY_MINIMUM"},
           "message": "Budget is below the minimum.",
           "details": {"budgetPerDayMinimumErrorDetails": {"currencyCode": "EUR",
             "minimumBudgetAmountMicros": "4500000", "failedBudgetAmountMicros": "10000"}}}
          """);
  static final String EXPIRED =
      failure(
          401,
          "UNAUTHENTICATED",
          """
          {"errorCode": {"authenticationError": "OAUTH_TOKEN_EXPIRED"},
           "message": "OAuth token in the header has expired."}
          """);

  private Failures() {}

  static Stream<String> all() {
    return Stream.of(TEXT_TOO_LONG, POLICY, QUOTA, BUDGET, EXPIRED);
  }

  private static String failure(int code, String status, String error) {
    return """
    {"error": {"code": %d, "status": "%s", "message": "Request contains an invalid argument.",
      "details": [{"@type": "type.googleapis.com/google.ads.googleads.v26.errors.GoogleAdsFailure",
        "errors": [%s], "requestId": "rq-1"}]}}
    """
        .formatted(code, status, error);
  }
}
