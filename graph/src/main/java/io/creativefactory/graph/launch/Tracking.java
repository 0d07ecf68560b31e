package io.creativefactory.graph.launch;

import io.creativefactory.platform.NewObject.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks the address that an ad leads to: one broken macro breaks attribution in silence.
final class Tracking {
  private static final List<String> MARKS =
      List.of("utm_source", "utm_medium", "utm_campaign", "utm_content");

  /// What each platform replaces in an address. Meta's and Google's stand in braces, which an
  /// address carries in percent writing.
  private static final Map<String, Set<String>> MACROS =
      Map.of(
          "meta",
              Set.of(
                  "{{ad.id}}",
                  "{{adset.id}}",
                  "{{campaign.id}}",
                  "{{ad.name}}",
                  "{{adset.name}}",
                  "{{campaign.name}}",
                  "{{placement}}",
                  "{{site_source_name}}"),
          "google",
              Set.of(
                  "{campaignid}",
                  "{adgroupid}",
                  "{creative}",
                  "{device}",
                  "{network}",
                  "{placement}",
                  "{lpurl}"),
          "tiktok",
              Set.of(
                  "__CAMPAIGN_ID__",
                  "__CAMPAIGN_NAME__",
                  "__AID__",
                  "__AID_NAME__",
                  "__CID__",
                  "__CID_NAME__",
                  "__PLACEMENT__",
                  "__CLICKID__"));

  private static final Pattern MACRO =
      Pattern.compile("\\{\\{[^{}]*}}|\\{[^{}]*}|__[A-Z][A-Z_]*?__(?!_)|\\{\\{?|}}?");

  private Tracking() {}

  static List<String> faults(Link link, String platform) {
    List<String> faults = new ArrayList<>();
    if (!"https".equals(link.target().getScheme())) {
      faults.add("product.url: is not https; platforms refuse or warn of other pages");
    }
    String address = link.target().toString().replace("%7B", "{").replace("%7D", "}");
    Matcher found = MACRO.matcher(address);
    Set<String> known = MACROS.getOrDefault(platform, Set.of());
    while (found.find()) {
      if (!known.contains(found.group())) {
        faults.add(
            "product.url: '%s' is nothing that %s fills in; it would arrive as it stands"
                .formatted(found.group(), platform));
      }
    }
    List<String> query = List.of(String.valueOf(link.target().getRawQuery()).split("&", -1));
    for (String mark : MARKS) {
      long times = query.stream().filter(each -> each.startsWith(mark + "=")).count();
      if (times != 1) {
        faults.add(
            "product.url: carries %s %d times; it must stand once, written by the factory"
                .formatted(mark, times));
      }
    }
    return List.copyOf(faults);
  }
}
