package io.creativefactory.app.wiring;

import io.creativefactory.platform.drive.DriveRenewal;
import io.creativefactory.platform.drive.DriveToken;
import io.creativefactory.platform.drive.DriveTokens;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The operator's Google Drive.
///
/// @param tokenApi where new access tokens come from
/// @param accessToken of scope `drive.readonly`, good for an hour; empty where no Drive is read or
///   the refresh token gets one
/// @param refreshToken gets new access tokens; empty where a person renews them
/// @param clientId of the OAuth client that the refresh token was granted to; needed with it
/// @param clientSecret of the same; needed with it
/// @param folders ids of the watched folders; none by default
@Validated
@ConfigurationProperties(prefix = "factory-drive", ignoreUnknownFields = false)
record DriveAccess(
    @NotNull @DefaultValue("https://www.googleapis.com") URI api,
    @NotNull @DefaultValue("https://oauth2.googleapis.com") URI tokenApi,
    @DefaultValue("") String accessToken,
    @DefaultValue("") String refreshToken,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue List<String> folders) {

  /// A refresh token without its client gets nothing; that is told at the start, not an hour later.
  @AssertTrue(message = "a Drive refresh token needs the client id and the client secret too")
  boolean isRenewalWhole() {
    return refreshToken.isBlank() || !(clientId.isBlank() || clientSecret.isBlank());
  }

  /// Whether any Drive can be read.
  boolean isGiven() {
    return !accessToken.isBlank() || !refreshToken.isBlank();
  }

  /// @throws IllegalArgumentException when nothing is given, or a token that can be none
  DriveTokens tokens() {
    return new DriveTokens(
        accessToken.isBlank() ? null : new DriveToken(accessToken),
        refreshToken.isBlank()
            ? null
            : new DriveRenewal(tokenApi, clientId, clientSecret, refreshToken));
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "DriveAccess[api=" + api + ", tokenApi=" + tokenApi + ", folders=" + folders + "]";
  }
}
