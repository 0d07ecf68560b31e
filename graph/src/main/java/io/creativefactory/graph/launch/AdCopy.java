package io.creativefactory.graph.launch;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Script.Beat;
import io.creativefactory.domain.creative.Script.Role;
import io.creativefactory.domain.creative.Slug;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.platform.NewObject.Link;
import io.creativefactory.platform.NewObject.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The words around the video: nothing in them that the script does not say already.
final class AdCopy {
  private static final Set<Role> IN_THE_TEXT =
      Set.of(Role.HOOK, Role.SOLUTION, Role.AFTER, Role.PROOF, Role.OFFER);

  private AdCopy() {}

  /// The hook and what answers it, as sentences.
  static String text(Concept concept) {
    return concept.script().beats().stream()
        .filter(beat -> IN_THE_TEXT.contains(beat.role()))
        .map(Beat::text)
        .map(AdCopy::sentence)
        .collect(Collectors.joining(" "));
  }

  private static String sentence(String text) {
    String words = text.strip();
    boolean closed = words.endsWith(".") || words.endsWith("!") || words.endsWith("?");
    return closed ? words : words + ".";
  }

  /// The offer where there is one, else the product.
  static String headline(Brief brief) {
    String offer = brief.message().offer();
    return offer == null ? brief.product().name() : offer;
  }

  /// The brief's and the script's own lines, the strongest first; a platform takes as many as it
  /// has room for, and none that is too long for it.
  static Words words(Brief brief, Concept concept) {
    Set<String> headlines = new LinkedHashSet<>();
    headlines.add(headline(brief));
    headlines.add(brief.product().name());
    headlines.add(brief.product().named(brief.brand(), " "));
    headlines.addAll(brief.message().facts());
    headlines.add(brief.brand().name());
    Set<String> descriptions = new LinkedHashSet<>();
    descriptions.add(text(concept));
    brief.message().facts().forEach(fact -> descriptions.add(sentence(fact)));
    return new Words(
        text(concept), List.copyOf(headlines), List.copyOf(descriptions), brief.brand().name());
  }

  /// The landing page, marked so that a visit tells its hypothesis.
  static Link link(Brief brief, Concept concept, RunRef ref, String platform) {
    String page = brief.product().url().toString();
    int hash = page.indexOf('#');
    String address = hash < 0 ? page : page.substring(0, hash);
    String fragment = hash < 0 ? "" : page.substring(hash);
    String marks =
        "utm_source=%s&utm_medium=paid_video&utm_campaign=%s&utm_content=%s"
            .formatted(platform, ref.run(), written(concept.hypothesis() + "_" + concept.id()));
    char joint = address.contains("?") ? '&' : '?';
    return new Link(concept.cta(), URI.create(address + joint + marks + fragment));
  }

  private static String written(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// `acme_question_no-bleach_shop-now_v1`.
  static String name(Brief brief, Concept concept) {
    return String.join("_", Slug.of(brief.brand().name()), concept.hypothesis(), concept.id());
  }
}
