package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.NewObject;
import io.creativefactory.platform.NewObject.Shape;
import io.creativefactory.platform.Payload;
import io.creativefactory.platform.WriteKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The ad platform of an installation that is connected to none. It refuses everything and says how
/// to connect one; it never pretends.
final class Unconnected implements AdPlatform, AdInsights {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public boolean sandbox() {
    return false;
  }

  @Override
  public List<Kind> kinds() {
    throw refusal();
  }

  @Override
  public List<Shape> shapes() {
    throw refusal();
  }

  @Override
  public List<String> faults(NewObject object) {
    throw refusal();
  }

  @Override
  public Payload preview(WriteKey key, NewObject object) {
    throw refusal();
  }

  @Override
  public Optional<Money> leastDailyBudget() {
    throw refusal();
  }

  @Override
  public List<PlatformObject> tagged(Kind kind) {
    throw refusal();
  }

  @Override
  public Money dailyBudget(String campaignId) {
    throw refusal();
  }

  @Override
  public PlatformObject create(WriteKey key, NewObject object) {
    throw refusal();
  }

  @Override
  public Optional<PlatformObject> find(WriteKey key, Kind kind) {
    throw refusal();
  }

  @Override
  public void delete(PlatformObject object) {
    throw refusal();
  }

  @Override
  public Status status(PlatformObject object) {
    throw refusal();
  }

  @Override
  public void setDailyBudget(String campaignId, Money daily) {
    throw refusal();
  }

  @Override
  public void pause(Kind kind, String id) {
    throw refusal();
  }

  @Override
  public void activate(Kind kind, String id) {
    throw refusal();
  }

  @Override
  public LocalDate today() {
    throw refusal();
  }

  @Override
  public List<Performance> daily(String campaignId, LocalDate since, LocalDate until) {
    throw refusal();
  }

  private static FactoryException refusal() {
    return new FactoryException(
        ErrorCode.PLATFORM_AUTH,
        "no ad platform is connected; set factory.platform to meta and its keys, or to sandbox, and start again");
  }
}
