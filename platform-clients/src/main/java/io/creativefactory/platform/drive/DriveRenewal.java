package io.creativefactory.platform.drive;

import io.creativefactory.domain.Checks;
import java.net.URI;

/// What gets a new access token when the old one has run out: the operator's own OAuth client and
/// the refresh token that a person granted it. Shows its secrets nowhere.
///
/// @param api `https://oauth2.googleapis.com`
/// @param clientSecret of the OAuth client
/// @param refreshToken of scope `drive.readonly`
public record DriveRenewal(URI api, String clientId, String clientSecret, String refreshToken) {
  public DriveRenewal {
    DriveSettings.requireSafe("token api", api);
    Checks.text("the Drive client id", clientId);
    Checks.text("the Drive client secret", clientSecret);
    Checks.text("the Drive refresh token", refreshToken);
  }

  @Override
  public String toString() {
    return "DriveRenewal[api=" + api + ", secrets hidden]";
  }
}
