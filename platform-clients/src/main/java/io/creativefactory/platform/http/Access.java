package io.creativefactory.platform.http;

import io.creativefactory.domain.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;

/// To whom, in whose name and for how long a client may speak.
///
/// @param account names the lane: everything that shares one allowance at the vendor, for example
///   `meta/act_1`
/// @param tokens what calls are signed with
/// @param origins the only ones that a token may travel to, by scheme, host and port
/// @param call how long a call may take, from its first to its last byte
/// @param upload how long one with the bytes of a file may take
public record Access(
    String account, Tokens tokens, List<URI> origins, Duration call, Duration upload) {
  public Access {
    Checks.text("account", account);
    origins = List.copyOf(origins);
    if (origins.isEmpty() || !call.isPositive() || !upload.isPositive()) {
      throw new IllegalArgumentException(
          "access to " + account + " needs an origin and deadlines that are positive");
    }
  }

  /// Whether the token may travel there.
  boolean covers(HttpUrl url) {
    return origins.stream()
        .map(each -> HttpUrl.get(each.toString()))
        .anyMatch(origin ->
            origin.scheme().equals(url.scheme())
                && origin.host().equals(url.host())
                && origin.port() == url.port());
  }

  Duration deadline(VendorCall of) {
    return of.uploads() ? upload : call;
  }
}
