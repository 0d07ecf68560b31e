package io.creativefactory.graph.publish;

import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.launch.Slot;
import io.creativefactory.graph.store.Sha256;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.WriteKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One write to a platform as it stands in the book.
///
/// @param kind what is written: an object's kind, or `CHANGE`
/// @param externalId the platform's id once known
public record OutsideWrite(
    WriteKey key,
    Slot slot,
    String kind,
    String requestHash,
    State state,
    @Nullable String externalId,
    String name) {

  enum State {
    PREPARED,
    SENT,
    CONFIRMED,
    UNDONE
  }

  /// Whether something of it is at the platform, or may be.
  boolean isOut() {
    return state == State.SENT || state == State.CONFIRMED;
  }

  PlatformObject object(Kind as) {
    return new PlatformObject(as, Objects.requireNonNull(externalId), name);
  }

  static Kind kind(NewObject request) {
    return switch (request) {
      case NewObject.NewVideo _ -> Kind.VIDEO;
      case NewObject.NewImage _ -> Kind.IMAGE;
      case NewObject.NewCampaign _ -> Kind.CAMPAIGN;
      case NewObject.NewAdSet _ -> Kind.AD_SET;
      case NewObject.NewCreative _ -> Kind.CREATIVE;
      case NewObject.NewAd _ -> Kind.AD;
    };
  }

  static OutsideWrite of(ResultSet row) throws SQLException {
    return new OutsideWrite(
        new WriteKey(row.getString("write_key")),
        new Slot(row.getString("platform"), row.getString("slot")),
        row.getString("kind"),
        row.getString("request_hash"),
        State.valueOf(row.getString("state")),
        row.getString("external_id"),
        row.getString("name"));
  }

  /// What shall be written.
  ///
  /// @param hash of the whole request: a slot takes one request only
  /// @param objectId of what is changed; null while it is yet to be created
  public record Wish(String kind, String hash, @Nullable String objectId, String name) {

    static Wish of(String kind, NewObject request) {
      return new Wish(kind, Sha256.of(request.toString()), null, request.name());
    }

    /// A change to an object that exists.
    public static Wish change(String objectId, String request) {
      return new Wish("CHANGE", Sha256.of(request), objectId, "");
    }
  }
}
