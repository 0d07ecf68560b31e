package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.graph.webhook.Inbox;
import io.creativefactory.platform.webhook.Arrival;
import io.creativefactory.platform.webhook.MetaSignature;
import io.creativefactory.platform.webhook.Signature;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What vendors call. The bytes are read as they come, checked against the vendor's signature,
/// stored, and only then answered with 200; a job reads them later. What is refused is counted.
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksApi {
  private static final int SHOWN = 100;

  private final Doorbell door;
  private final Inbox inbox;
  private final CurrentTenant tenant;
  private final InstantSource clock;

  WebhooksApi(Doorbell door, Inbox inbox, CurrentTenant tenant, InstantSource clock) {
    this.door = door;
    this.inbox = inbox;
    this.tenant = tenant;
    this.clock = clock;
  }

  record Desk(List<Inbox.Message> messages, List<Inbox.Refusals> refused) {}

  /// The latest messages without what is in them, and how many calls were refused.
  @GetMapping
  ResponseEntity<String> latest() {
    return Answers.json(
        new Desk(inbox.latest(tenant.id(), SHOWN), inbox.refusals(tenant.id(), SHOWN)));
  }

  /// Meta asks once whether this address is ours.
  @GetMapping("/meta")
  ResponseEntity<String> handshake(@RequestParam Map<String, String> query) {
    MetaSignature meta = door.meta();
    Optional<String> challenge = meta == null ? Optional.empty() : meta.handshake(query);
    if (challenge.isEmpty()) {
      return refused(HttpStatus.FORBIDDEN, "meta", "HANDSHAKE", "The token is not ours.");
    }
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge.get());
  }

  @PostMapping("/{vendor}")
  ResponseEntity<String> message(@PathVariable String vendor, HttpServletRequest request)
      throws IOException {
    Optional<Signature> signature = door.of(vendor);
    if (signature.isEmpty()) {
      return refused(
          HttpStatus.NOT_FOUND, "unknown", "UNKNOWN_VENDOR", "Nobody here listens to this vendor.");
    }
    byte[] body = request.getInputStream().readNBytes(door.most() + 1);
    if (body.length > door.most()) {
      return refused(
          HttpStatus.CONTENT_TOO_LARGE,
          vendor,
          "TOO_LARGE",
          "A message may have at most " + door.most() + " bytes.");
    }
    Optional<URI> address = address(request);
    if (address.isEmpty()) {
      return refused(
          HttpStatus.BAD_REQUEST,
          vendor,
          "ADDRESS",
          "The address that was called is none, so that no signature over it can be checked.");
    }
    Arrival arrival = new Arrival(request.getMethod(), address.get(), headers(request), body);
    return switch (signature.get().check(arrival, clock.instant())) {
      case Signature.Refused no ->
          refused(HttpStatus.UNAUTHORIZED, vendor, no.fault().name(), no.said());
      case Signature.Genuine _ -> kept(vendor, body);
    };
  }

  private ResponseEntity<String> kept(String vendor, byte[] body) {
    boolean fresh = inbox.keep(new Inbox.Name(tenant.id(), vendor, sha256(body)), body);
    return Answers.json(Map.of("kept", fresh));
  }

  private ResponseEntity<String> refused(
      HttpStatus status, String vendor, String fault, String said) {
    inbox.refused(tenant.id(), vendor, fault);
    return Problems.problem(status, fault, said + " Nothing was kept.");
  }

  /// As the vendor called it: behind a proxy, by the address that the operator stated.
  private Optional<URI> address(HttpServletRequest request) {
    String query = request.getQueryString();
    String tail = request.getRequestURI() + (query == null ? "" : "?" + query);
    String base =
        door.address().isEmpty()
            ? request.getScheme() + "://" + request.getHeader("Host")
            : door.address();
    try {
      return Optional.of(new URI(base + tail));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }

  /// The name of a message: sent again, the same bytes have it again.
  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
