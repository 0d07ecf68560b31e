package io.creativefactory.platform.google;

import io.creativefactory.platform.http.VendorCall;
import java.net.URI;
import java.util.Map;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One call, before it is sent.
///
/// @param url whole; that of an upload is a secret behind its path
/// @param headers besides the credentials
/// @param body JSON, null where something else is sent
/// @param bytes what else is sent
record GoogleCall(
    Act act,
    URI url,
    Map<String, String> headers,
    @Nullable JsonNode body,
    @Nullable RequestBody bytes)
    implements VendorCall {

  /// What it is for. To open an upload changes nothing: without its last byte there is no video.
  enum Act {
    TOKEN(false),
    SEARCH(false),
    REHEARSE(false),
    CHANGE(true),
    UPLOAD_START(false),
    UPLOAD_QUERY(false),
    UPLOAD_CHUNK(true),
    INGEST(true);

    private final boolean writes;

    Act(boolean writes) {
      this.writes = writes;
    }
  }

  static GoogleCall json(Act act, URI url, JsonNode body) {
    return new GoogleCall(act, url, Map.of(), body, null);
  }

  @Override
  public boolean writes() {
    return act.writes;
  }

  @Override
  public boolean uploads() {
    return act == Act.UPLOAD_CHUNK;
  }

  @Override
  public String toString() {
    return "POST " + url.getPath();
  }
}
