package io.creativefactory.platform.meta;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.http.Access;
import io.creativefactory.platform.http.Outcome;
import io.creativefactory.platform.http.Refusal;
import io.creativefactory.platform.http.Reply;
import io.creativefactory.platform.http.Tokens;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.http.VendorHttp;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The Graph API for one account. Thread safe.
final class MetaHttp {
  private final MetaSettings settings;
  private final Transport transport;
  private final MetaDialect dialect;
  private final VendorHttp<MetaCall> http;
  private final ObjectMapper mapper = JsonMapper.builder().build();

  /// @param lane names what shares one allowance, such as `act_1`
  MetaHttp(MetaSettings settings, MetaSecrets secrets, Transport transport, String lane) {
    this.settings = settings;
    this.transport = transport;
    Access access =
        new Access(
            "meta/" + lane,
            Tokens.fixed(secrets.accessToken()),
            List.of(settings.api(), settings.videoApi()),
            settings.deadlines().call(),
            settings.deadlines().upload());
    this.dialect = new MetaDialect(settings, secrets);
    this.http = new VendorHttp<>(transport, dialect, access);
  }

  ObjectMapper mapper() {
    return mapper;
  }

  MetaSettings settings() {
    return settings;
  }

  Instant now() {
    return transport.clock().instant();
  }

  Sleeper sleeper() {
    return transport.sleeper();
  }

  /// The body of a call that must succeed.
  ///
  /// @throws FactoryException with the code that the refusal maps to
  JsonNode send(MetaCall call) {
    return http.send(call);
  }

  /// What came back, refusals included.
  ///
  /// @throws FactoryException when nothing came back
  Outcome exchange(MetaCall call) {
    return http.exchange(call);
  }

  /// What one answer of a batch means.
  Outcome read(MetaCall call, Reply part) {
    return dialect.read(call, part);
  }

  FactoryException failure(MetaCall call, Refusal refusal) {
    return http.failure(call, refusal);
  }

  /// A yes that is not what was agreed on.
  FactoryException unreadable(MetaCall call, String why) {
    return http.unreadable(call, why);
  }
}
