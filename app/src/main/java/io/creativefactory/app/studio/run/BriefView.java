package io.creativefactory.app.studio.run;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A brief as it is read: pairs of a name and what it says.
record BriefView(List<Line> lines, List<String> colours) {
  record Line(String name, String text) {}

  static BriefView of(Brief brief) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Product", product(brief)));
    lines.add(new Line("For", brief.audience().who() + ", " + places(brief)));
    lines.add(new Line("Facts", String.join(" · ", brief.message().facts())));
    String offer = brief.message().offer();
    if (offer != null) {
      lines.add(new Line("Offer", offer));
    }
    lines.add(new Line("Wanted", wanted(brief)));
    lines.add(
        new Line(
            "Budget",
            Wording.money(brief.budget().daily())
                + " a day at most, for "
                + Wording.words(brief.budget().objective()).toLowerCase(Locale.ROOT)));
    lines.add(
        new Line("Media", Wording.count(brief.media().items().size(), "file") + music(brief)));
    return new BriefView(
        List.copyOf(lines), brief.brand().colours().stream().map(Object::toString).toList());
  }

  private static String product(Brief brief) {
    Money price = brief.product().price();
    String name = brief.product().named(brief.brand(), " ");
    return price == null ? name : name + ", " + Wording.money(price);
  }

  private static String places(Brief brief) {
    return String.join(", ", brief.audience().countries())
        + " in "
        + String.join(", ", brief.audience().languages());
  }

  private static String wanted(Brief brief) {
    String formats =
        brief.output().formats().stream().map(Ratio::toString).collect(Collectors.joining(", "));
    return Wording.count(brief.output().variants(), "variant")
        + " in "
        + formats
        + ", "
        + Wording.seconds(brief.output().duration())
        + " each";
  }

  private static String music(Brief brief) {
    return brief.media().music() == null ? ", no music" : ", with music";
  }
}
