package io.creativefactory.tools.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
  private static final List<LiftChart.Row> LIFTS =
      List.of(
          new LiftChart.Row("Hook: <question> & more", 0.18, 0.05, 0.33),
          new LiftChart.Row("Pacing: fast", -0.08, -0.2, 0.06));

  @Test
  void lifts_stand_with_their_labels_from_the_top_down() throws Exception {
    Document svg = parsed(LiftChart.svg(LIFTS));

    assertThat(y(svg, "Hook: <question> & more")).isLessThan(y(svg, "Pacing: fast"));
    assertThat(texts(svg)).contains("0 %", "Lift in click-through rate, 95 % interval");
  }

  @Test
  void a_chart_tells_its_figures_and_no_others() {
    String drawn = LiftChart.svg(LIFTS);

    assertThat(LiftChart.svg(LIFTS)).isEqualTo(drawn);
    assertThat(
            LiftChart.svg(
                List.of(LIFTS.get(0), new LiftChart.Row("Pacing: fast", -0.08, -0.3, 0.06))))
        .isNotEqualTo(drawn);
  }

  @Test
  void a_long_label_leaves_room_for_what_it_names() throws Exception {
    String label = "Angle: woven by hand in a small village that nobody knows";

    List<String> texts =
        texts(parsed(LiftChart.svg(List.of(new LiftChart.Row(label, 0.1, 0, 0.2)))));

    assertThat(texts).contains("Angle: woven by hand in a small vil…");
  }

  @Test
  void colours_are_named_by_role_so_that_dark_pages_can_show_them() throws Exception {
    Document svg = parsed(RegretChart.svg("Impressions", "Clicks lost", curves(4)));

    String style = svg.getElementsByTagName("style").item(0).getTextContent();
    for (Tone tone : Tone.values()) {
      assertThat(style).contains(tone.variable() + ":" + tone.lightCss(), tone.darkCss());
    }
    NodeList lines = svg.getElementsByTagName("path");
    for (int i = 0; i < lines.getLength(); i++) {
      String paint = lines.item(i).getAttributes().getNamedItem("style").getNodeValue();
      assertThat(paint.replace("rgb(255,255,255);fill-opacity:0;", "")).doesNotContain("rgb(");
    }
  }

  @Test
  void every_curve_is_named_in_the_legend() throws Exception {
    Document svg = parsed(RegretChart.svg("Impressions", "Clicks lost", curves(3)));

    assertThat(texts(svg)).contains("rule 0", "rule 1", "rule 2", "Impressions", "Clicks lost");
  }

  @Test
  void reliability_puts_both_axes_on_one_scale() throws Exception {
    Document svg =
        parsed(
            ReliabilityChart.svg(
                List.of(
                    new ReliabilityChart.Group(0.01, 0.012, 0.008, 0.02),
                    new ReliabilityChart.Group(0.02, 0.018, 0.015, 0.022))));

    assertThat(texts(svg).stream().filter("1 %"::equals)).hasSize(2);
    assertThat(texts(svg).stream().filter("2 %"::equals)).hasSize(2);
  }

  @Test
  void nothing_to_draw_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> LiftChart.svg(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> ReliabilityChart.svg(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> RegretChart.svg("x", "y", List.of()));
  }

  private static List<RegretChart.Curve> curves(int count) {
    List<RegretChart.Curve> curves = new ArrayList<>();
    for (int curve = 0; curve < count; curve++) {
      List<RegretChart.Point> points = new ArrayList<>();
      for (int at = 0; at < 10; at++) {
        points.add(new RegretChart.Point(at, at * (curve + 1.0), at * 0.9, at * (curve + 1.2)));
      }
      curves.add(new RegretChart.Curve("rule " + curve, points));
    }
    return curves;
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document svg) {
    NodeList nodes = svg.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static double y(Document svg, String text) {
    NodeList nodes = svg.getElementsByTagName("text");
    String y =
        nodes.item(texts(svg).indexOf(text)).getAttributes().getNamedItem("y").getNodeValue();
    return Double.parseDouble(y);
  }
}
