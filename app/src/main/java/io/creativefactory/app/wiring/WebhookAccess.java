package io.creativefactory.app.wiring;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Secrets by which calls of vendors are known; a vendor without its secret is not listened to.
///
/// @param address of this server as vendors call it, such as `https://factory.example`; HubSpot
///   signs it
/// @param metaVerifyToken the text typed into Meta's dashboard
/// @param crm secret of the operator's own programs
/// @param most bytes of one call
@Validated
@ConfigurationProperties(prefix = "factory-webhooks", ignoreUnknownFields = false)
record WebhookAccess(
    @DefaultValue("") String address,
    @DefaultValue("") String metaVerifyToken,
    @DefaultValue("") String metaAppSecret,
    @DefaultValue("") String tiktokClientSecret,
    @DefaultValue("") String hubspotClientSecret,
    @DefaultValue("") String crm,
    @NotNull @DefaultValue("1MB") DataSize most) {

  /// Without the secrets.
  @Override
  public String toString() {
    return "WebhookAccess[address=" + address + ", most=" + most + "]";
  }
}
