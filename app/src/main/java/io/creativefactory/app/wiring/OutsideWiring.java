package io.creativefactory.app.wiring;

import io.creativefactory.app.api.Doorbell;
import io.creativefactory.graph.OutsideWorld;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.attribution.AttributionIntake;
import io.creativefactory.graph.attribution.SendBook;
import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.graph.audience.Audiences;
import io.creativefactory.graph.credit.Attribution;
import io.creativefactory.graph.figures.RunFigures;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.webhook.Inbox;
import io.creativefactory.platform.webhook.HubspotSignature;
import io.creativefactory.platform.webhook.MetaSignature;
import io.creativefactory.platform.webhook.Signature;
import io.creativefactory.platform.webhook.TimedSignature;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What others tell us, what we tell them, and what is known of ads.
@Configuration(proxyBeanMethods = false)
class OutsideWiring {
  @Bean
  OutsideWorld outsideWorld(
      ProductionLine.Ground ground, ProductionLine line, Accounts accounts, KeepSettings keep) {
    return new OutsideWorld(ground, line.fetches(), accounts.conversions(), keep.keep());
  }

  @Bean
  Doorbell doorbell(WebhookAccess access) {
    Map<String, Signature> signatures = new HashMap<>();
    MetaSignature meta = null;
    if (!access.metaAppSecret().isBlank() && !access.metaVerifyToken().isBlank()) {
      meta = new MetaSignature(access.metaAppSecret(), access.metaVerifyToken());
      signatures.put("meta", meta);
    }
    if (!access.tiktokClientSecret().isBlank()) {
      signatures.put("tiktok", TimedSignature.tiktok(access.tiktokClientSecret()));
    }
    if (!access.hubspotClientSecret().isBlank()) {
      signatures.put("hubspot", new HubspotSignature(access.hubspotClientSecret()));
    }
    if (!access.crm().isBlank()) {
      signatures.put("crm", TimedSignature.under("X-Factory-Signature", access.crm()));
    }
    return new Doorbell(access.address(), meta, signatures, (int) access.most().toBytes());
  }

  @Bean
  Inbox inbox(OutsideWorld world) {
    return world.inbox();
  }

  @Bean
  Terms terms(OutsideWorld world) {
    return world.terms();
  }

  @Bean
  SendBook sendBook(OutsideWorld world) {
    return world.sends();
  }

  @Bean
  AttributionIntake attributionIntake(OutsideWorld world) {
    return world.intake();
  }

  @Bean
  Attribution attribution(OutsideWorld world) {
    return world.attribution();
  }

  @Bean
  RunFigures runFigures(ProductionLine line) {
    return line.figures();
  }

  @Bean
  Audiences audiences(ProductionLine line) {
    return line.audiences();
  }
}
