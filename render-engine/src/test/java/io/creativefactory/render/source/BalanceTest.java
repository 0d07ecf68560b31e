package io.creativefactory.render.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {
  private static List<BufferedImage> ramp(Color dark, Color light) {
    BufferedImage image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(new GradientPaint(0, 0, dark, 120, 0, light));
    g.fillRect(0, 0, 120, 60);
    g.dispose();
    return List.of(image);
  }

  @Test
  void a_neutral_picture_keeps_its_white() {
    Balance balance = Balance.of(ramp(Color.BLACK, Color.WHITE));
    assertThat(balance.blue()).isZero();
    assertThat(balance.red()).isZero();
  }

  @Test
  void a_warm_cast_is_cooled_and_a_cool_one_warmed_within_bounds() {
    Balance warm = Balance.of(ramp(new Color(40, 30, 26), new Color(240, 205, 180)));
    Balance cool = Balance.of(ramp(new Color(26, 30, 40), new Color(180, 205, 240)));
    assertThat(warm.red()).isNegative();
    assertThat(warm.blue()).isPositive();
    assertThat(cool.red()).isPositive();
    assertThat(cool.blue()).isNegative();
    double most = Balance.MOST / (2 * (1 - 0.2126)) + 1e-9;
    assertThat(Math.abs(warm.red())).isLessThanOrEqualTo(most);
    assertThat(Math.abs(cool.blue())).isLessThanOrEqualTo(most);
  }

  @Test
  void a_flat_picture_gains_contrast_and_a_hard_one_loses_some() {
    double flat = Balance.of(ramp(Color.DARK_GRAY, Color.GRAY)).contrast();
    double hard = Balance.of(ramp(Color.BLACK, Color.WHITE)).contrast();
    assertThat(flat).isEqualTo(1 + Balance.MOST);
    assertThat(hard).isBetween(1 - Balance.MOST, 0.99);
  }

  @Test
  void a_picture_without_anything_grey_keeps_its_colours() {
    Balance balance = Balance.of(ramp(new Color(120, 0, 0), new Color(255, 30, 10)));
    assertThat(balance.red()).isZero();
    assertThat(balance.blue()).isZero();
  }

  @Test
  void what_cannot_be_seen_is_not_measured() {
    BufferedImage clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    assertThat(Balance.of(List.of(clear))).isEqualTo(Balance.NONE);
  }
}
