package io.creativefactory.sandbox.meta;

import io.creativefactory.sandbox.meta.Thing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The Conversions API of the account's pixel: one bad event rejects the whole call, and an event
/// that was told before is received and counted once.
final class Signals {
  private static final int MOST = 1_000;
  private static final Set<String> PARAMS =
      Allowed.words(
          """
          data namespace_id partner_agent test_event_code upload_id upload_source upload_tag
          """);
  private static final Set<String> EVENT =
      Allowed.words(
          """
          action_source advanced_measurement_table app_data attribution_data custom_data
          data_processing_options data_processing_options_country data_processing_options_state
          event_id event_name event_source_url event_time messaging_channel opt_out
          original_event_data referrer_url user_data
          """);
  private static final Set<String> SOURCES =
      Allowed.words(
          """
          app business_messaging chat email other phone_call physical_store system_generated website
          """);
  private static final Set<String> HASHES =
      Allowed.words("em ph ge db ln fn ct st zp country external_id");
  private static final Set<String> PLAIN =
      Allowed.words(
          """
          anon_id client_ip_address client_user_agent ctwa_clid fb_login_id fbc fbp lead_id madid
          page_id subscription_id
          """);

  private final Shelf shelf;

  Signals(Shelf shelf) {
    this.shelf = shelf;
  }

  ObjectNode take(Form form, Instant now, String trace) {
    form.only(PARAMS);
    JsonNode data = form.json("data");
    if (!data.isArray() || data.isEmpty() || data.size() > MOST) {
      throw VendorError.invalid("Invalid data", "data must be a list of 1 to " + MOST + " events.");
    }
    List<Thing> told = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      told.add(checked(data.get(i), now, i));
    }
    told.stream().filter(each -> shelf.find(each.id()).isEmpty()).forEach(shelf::add);
    ObjectNode answer = shelf.mapper().createObjectNode().put("events_received", data.size());
    answer.putArray("messages");
    return answer.put("fbtrace_id", trace);
  }

  private Thing checked(JsonNode event, Instant now, int index) {
    String where = "data[" + index + "]";
    Form.only(event, EVENT, where);
    Form.only(event.path("custom_data"), Allowed.CUSTOM_DATA, where + ".custom_data");
    for (String required : List.of("event_name", "event_time", "action_source", "user_data")) {
      if (!event.has(required)) {
        throw VendorError.missing(where + "." + required);
      }
    }
    String source = event.path("action_source").asString("");
    if (!SOURCES.contains(source)) {
      throw VendorError.invalid("Invalid value", where + ".action_source is '" + source + "'.");
    }
    time(Instant.ofEpochSecond(event.path("event_time").asLong(0)), source, now);
    boolean web = "website".equals(source);
    if (web && event.path("event_source_url").asString("").isEmpty()) {
      throw VendorError.missing(where + ".event_source_url");
    }
    person(event.path("user_data"), web, where);
    ObjectNode fields = shelf.mapper().createObjectNode();
    fields.set("event", event);
    String id = event.path("event_name").asString("") + ":" + event.path("event_id").asString("");
    return new Thing("event:" + id, Kind.EVENT, fields);
  }

  private static void time(Instant time, String source, Instant now) {
    Duration oldest = Duration.ofDays("physical_store".equals(source) ? 62 : 7);
    if (time.isBefore(now.minus(oldest))) {
      throw VendorError.invalid(2804003, "Event Timestamp Too Old", "Told too late: " + time + ".");
    }
    if (time.isAfter(now.plus(Duration.ofMinutes(10)))) {
      throw VendorError.invalid(2804004, "Event Timestamp in Future", "Told too early: " + time);
    }
  }

  private static void person(JsonNode person, boolean web, String where) {
    for (String field : person.propertyNames()) {
      boolean hashed = HASHES.contains(field);
      if (!hashed && !PLAIN.contains(field)) {
        throw VendorError.unknownParameter(where + ".user_data." + field);
      }
      if (hashed && person.path(field).valueStream().anyMatch(each -> !isHash(each.asString("")))) {
        throw VendorError.invalid(
            2804017, "Unhashed Customer Information", where + ".user_data." + field + ".");
      }
    }
    if (person.isEmpty()) {
      throw VendorError.invalid(
          2804050, "Insufficient customer information", where + ".user_data tells nobody.");
    }
    if (web && !person.has("client_user_agent")) {
      throw VendorError.missing(where + ".user_data.client_user_agent");
    }
  }

  private static boolean isHash(String text) {
    return text.matches("[0-9a-f]{64}|[0-9a-f]{32}");
  }
}
