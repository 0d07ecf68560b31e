package io.creativefactory.graph.kill;

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

/// A run that stops at its review must not come here.
final class NoPlatform implements AdPlatform, AdInsights {
  private static IllegalStateException notHere() {
    return new IllegalStateException("the run went past its review");
  }

  @Override
  public String name() {
    throw notHere();
  }

  @Override
  public boolean sandbox() {
    throw notHere();
  }

  @Override
  public List<Kind> kinds() {
    throw notHere();
  }

  @Override
  public List<Shape> shapes() {
    throw notHere();
  }

  @Override
  public List<String> faults(NewObject object) {
    throw notHere();
  }

  @Override
  public Payload preview(WriteKey key, NewObject object) {
    throw notHere();
  }

  @Override
  public Optional<Money> leastDailyBudget() {
    throw notHere();
  }

  @Override
  public List<PlatformObject> tagged(Kind kind) {
    throw notHere();
  }

  @Override
  public Money dailyBudget(String campaignId) {
    throw notHere();
  }

  @Override
  public PlatformObject create(WriteKey key, NewObject object) {
    throw notHere();
  }

  @Override
  public Optional<PlatformObject> find(WriteKey key, Kind kind) {
    throw notHere();
  }

  @Override
  public void delete(PlatformObject object) {
    throw notHere();
  }

  @Override
  public Status status(PlatformObject object) {
    throw notHere();
  }

  @Override
  public void setDailyBudget(String campaignId, Money daily) {
    throw notHere();
  }

  @Override
  public void pause(Kind kind, String id) {
    throw notHere();
  }

  @Override
  public void activate(Kind kind, String id) {
    throw notHere();
  }

  @Override
  public LocalDate today() {
    throw notHere();
  }

  @Override
  public List<Performance> daily(String campaignId, LocalDate since, LocalDate until) {
    throw notHere();
  }
}
