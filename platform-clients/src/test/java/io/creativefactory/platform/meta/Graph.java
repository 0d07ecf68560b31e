package io.creativefactory.platform.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.http.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A Graph API that answers what it is told to, with a client on it whose time passes only where it
/// sleeps.
final class Graph implements AutoCloseable {
  static final MetaSecrets SECRETS = new MetaSecrets("EAAB-token", "s3cret");
  static final MetaCall READ = MetaCall.get("act_1", Map.of("fields", "currency"));
  static final MetaCall WRITE = MetaCall.post("act_1/ads", Map.of("name", "n & n"));
  final WireMockServer vendor =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
  final List<Duration> slept = new ArrayList<>();
  final Transport transport;
  final MetaHttp http;
  private Instant now = Instant.parse("2026-11-22T05:00:00Z");

  Graph() {
    vendor.start();
    transport = new Transport(this::laterThan, () -> now);
    http = new MetaHttp(settings(), SECRETS, transport, "act_1");
  }

  MetaSettings settings() {
    URI base = URI.create(vendor.baseUrl());
    return new MetaSettings(base, base, "1", "2", null, false, MetaSettings.Deadlines.usual());
  }

  void laterThan(Duration duration) {
    slept.add(duration);
    now = now.plus(duration);
  }

  void answers(ResponseDefinitionBuilder response) {
    vendor.stubFor(any(anyUrl()).willReturn(response));
  }

  /// Newest first.
  List<LoggedRequest> requests() {
    return vendor.getAllServeEvents().stream().map(each -> each.getRequest()).toList();
  }

  FactoryException failure(MetaCall call) {
    return catchThrowableOfType(FactoryException.class, () -> http.send(call));
  }

  @Override
  public void close() {
    transport.close();
    vendor.stop();
  }
}
