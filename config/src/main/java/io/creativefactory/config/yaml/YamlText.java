package io.creativefactory.config.yaml;

import java.io.StringReader;
import java.util.Iterator;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/// One text on its way to a tree. The events are looked at first, so that nothing is built from a
/// text with anchors (a few lines of which can unfold to gigabytes) or absurd depth.
final class YamlText {
  /// The deepest of our files has five.
  private static final int MAX_DEPTH = 20;

  private final String text;
  private final Faults faults;
  private final Yaml yaml = new Yaml(new LoaderOptions());

  YamlText(String text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  Optional<YamlMapping> root() {
    try {
      return soundEvents() ? mapping() : Optional.empty();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      faults.add(line, syntax(line, String.valueOf(e.getProblem())));
    } catch (ReaderException e) {
      String hex = Integer.toHexString(e.getCodePoint());
      faults.add(lineAt(e.getPosition()), "control character 0x" + hex + " is not allowed");
    } catch (YAMLException e) {
      faults.add(
          1, "is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private boolean soundEvents() {
    int depth = 0;
    int documents = 0;
    for (Event event : yaml.parse(new StringReader(text))) {
      int line = event.getStartMark().getLine() + 1;
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof DocumentStartEvent) {
        documents++;
      }
      if (depth > MAX_DEPTH) {
        faults.add(line, "is nested deeper than " + MAX_DEPTH + " levels; nothing here needs that");
        return false;
      }
      if (documents > 1) {
        faults.add(line, "a second document starts here; keep one to a file");
        return false;
      }
      if (anchored(event)) {
        faults.add(line, "anchors (&) and aliases (*) are not allowed; write the value out");
        return false;
      }
    }
    return true;
  }

  private static boolean anchored(Event event) {
    return event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor() != null);
  }

  private Optional<YamlMapping> mapping() {
    Iterator<Node> documents = yaml.composeAll(new StringReader(text)).iterator();
    if (!documents.hasNext()) {
      faults.add(1, "the file is empty");
      return Optional.empty();
    }
    Node root = documents.next();
    if (root instanceof MappingNode mapping) {
      return Optional.of(new YamlMapping("", mapping, faults));
    }
    faults.add(1, "must be a mapping, lines of `key: value`");
    return Optional.empty();
  }

  private String syntax(int line, String problem) {
    String indent = text.lines().skip(line - 1L).findFirst().orElse("").replaceAll("\\S.*", "");
    return indent.contains("\t")
        ? "is indented with a tab; YAML takes spaces only"
        : "is not YAML: " + problem;
  }

  private int lineAt(int codePoint) {
    long breaks = text.codePoints().limit(codePoint).filter(c -> c == '\n').count();
    return (int) breaks + 1;
  }
}
