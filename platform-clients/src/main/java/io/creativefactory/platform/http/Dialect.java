package io.creativefactory.platform.http;

import okhttp3.Request;

/// How one vendor's calls are written and its answers read. Thread safe.
public interface Dialect<C extends VendorCall> {

  /// As it stands in messages: `Meta`.
  String vendor();

  /// The request with its credentials. Bodies: [Bodies].
  Request request(C call, String token);

  /// What an answer means. Never throws for what the vendor sent: an answer that says yes and is
  /// not what was agreed on is a [Refusal] of the kind UNREADABLE. The allowance is not its matter.
  Outcome read(C call, Reply reply);

  /// What the headers, or the body where the vendor tells it there, say of our allowance.
  Allowance allowance(Reply reply);

  /// The text without any of the secrets that last. The token of the call is struck out besides.
  String strike(String text);
}
