package io.creativefactory.app.wiring;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The operator's Google Drive.
///
/// @param accessToken of scope `drive.readonly`; empty where no Drive is read
/// @param folders ids of the watched folders; none by default
@Validated
@ConfigurationProperties(prefix = "factory-drive", ignoreUnknownFields = false)
record DriveAccess(
    @NotNull @DefaultValue("https://www.googleapis.com") URI api,
    @DefaultValue("") String accessToken,
    @DefaultValue List<String> folders) {

  /// Without the secret.
  @Override
  public String toString() {
    return "DriveAccess[api=" + api + ", folders=" + folders + "]";
  }
}
