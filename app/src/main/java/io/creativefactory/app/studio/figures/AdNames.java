package io.creativefactory.app.studio.figures;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What ads are called.
final class AdNames {
  private final Map<String, String> names = new HashMap<>();

  AdNames(List<Publication> published) {
    for (Publication each : published) {
      for (Publication.PlatformObject object : each.objects()) {
        names.put(object.id(), Wording.name(object.name()));
      }
    }
  }

  /// Its name, or its id where no name is known.
  String of(String ad) {
    return names.getOrDefault(ad, ad);
  }

  static String platform(String ad) {
    return ad.indexOf(':') > 0 ? Publication.nameOf(ObjectRef.parse(ad).platform()) : "";
  }
}
