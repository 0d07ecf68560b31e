package io.creativefactory.sandbox.world;

import io.creativefactory.sandbox.wire.Call;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.Listed;
import io.creativefactory.sandbox.wire.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// One simulated platform. Its caller holds the lock, has let the market catch up with the clock
/// and writes down afterwards what was touched; no method is called from two threads at once.
public interface Vendor {
  /// `meta`, `google` or `tiktok`.
  String name();

  /// Whether a path is this vendor's; those of two vendors never overlap.
  boolean serves(Call call);

  /// Acts on a call and answers it, errors in the vendor's own words.
  Reply answer(Call call);

  /// As [#answer], but every second part of a batch fails. What is no batch is answered as usual.
  default Reply half(Call call) {
    return answer(call);
  }

  /// What a fault answers instead of acting.
  ///
  /// @param kind RATE_LIMITED, SERVER_ERROR, EXPIRED_TOKEN or MAINTENANCE
  /// @param pause how long a limited caller is asked to stay away
  Reply fault(Fault.Kind kind, Duration pause);

  /// Ends the reviews that are open, as an hour does.
  void reviewAll();

  /// Takes back the approval of a standing ad.
  ///
  /// @return false when there is no such ad
  boolean disapprove(String id);

  /// The campaigns that may spend now.
  List<Running> running();

  /// Every object that was ever created and can still be named.
  List<Listed> objects();

  /// How many of each kind were ever created, deleted ones included.
  Map<String, Long> created();

  /// The account for people, with SANDBOX in its name.
  ObjectNode describe();

  /// The headers of a webhook with this body.
  ///
  /// @param seconds of the epoch, by the real clock
  Map<String, String> signed(byte[] body, long seconds);
}
