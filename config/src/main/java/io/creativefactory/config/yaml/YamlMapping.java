package io.creativefactory.config.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// `key: value` lines at one place of a file. Whatever is asked for and is not there, or is there
/// and not allowed, becomes a fault; the answer is then empty and reading goes on.
public final class YamlMapping {
  private final String path;
  private final int line;
  private final Faults faults;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  YamlMapping(String path, MappingNode node, Faults faults) {
    this.path = path;
    this.line = node.getStartMark().getLine() + 1;
    this.faults = faults;
    node.getValue().forEach(this::take);
  }

  private void take(NodeTuple entry) {
    Node keyNode = entry.getKeyNode();
    int keyLine = keyNode.getStartMark().getLine() + 1;
    if (!(keyNode instanceof ScalarNode key)) {
      faults.add(keyLine, place() + " has a key that is not a word");
      return;
    }
    String name = key.getValue();
    YamlValue value = new YamlValue(pathOf(name), entry.getValueNode(), faults);
    if (values.putIfAbsent(name, value) == null) {
      lines.put(name, keyLine);
    } else {
      faults.add(
          keyLine,
          pathOf(name) + " stands here twice, first in line " + lines.get(name) + "; keep one");
    }
  }

  /// Names every key that is not one of these, with the nearest of them.
  public YamlMapping only(String... allowed) {
    List<String> names = List.of(allowed);
    lines.forEach((name, at) -> {
      if (!names.contains(name)) {
        faults.add(at, "unknown key '" + pathOf(name) + "'; " + Nearest.to(name, names));
      }
    });
    return this;
  }

  /// In the order of the file.
  public Set<String> keys() {
    return Collections.unmodifiableSet(values.keySet());
  }

  public Optional<YamlValue> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /// @param example what would be right, as it would stand in the file
  public Optional<YamlValue> require(String key, String example) {
    if (!values.containsKey(key)) {
      faults.add(line, pathOf(key) + " is missing; write for example " + example);
    }
    return find(key);
  }

  public int line() {
    return line;
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String place() {
    return path.isEmpty() ? "the file" : path;
  }
}
