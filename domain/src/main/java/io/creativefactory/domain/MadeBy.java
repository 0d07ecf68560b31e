package io.creativefactory.domain;

/// Who made a thing: `playbook 3` or `openai/<model>, prompt creative@7`. Shown beside everything
/// that an agent hands on.
///
/// @param name the mind: `playbook`, or vendor and model
/// @param version the playbook's version, or the prompt's
public record MadeBy(String name, String version) {
  public MadeBy {
    if (name.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException(
          "an artefact without a maker: '" + name + "' '" + version + "'");
    }
  }

  public static MadeBy playbook(int version) {
    return new MadeBy("playbook", Integer.toString(version));
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
