package io.creativefactory.render.voice.mary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Speaks the lines of `lines.txt` in a folder: for line n it leaves `n.wav` and `n.times`, one row
/// for each token with the milliseconds of its first and last phone, or a dash where it has none.
///
/// MaryTTS is reached by reflection, so that nothing of it stands on the class path that compiles
/// and runs the engine.
public final class MarySpeaker {
  private static final String XML = "http://mary.dfki.de/2002/MaryXML";
  private static final String SENTENCE_ENDS = ".";
  private static final String TOKEN = "t";

  private final Object mary;

  private MarySpeaker() throws ReflectiveOperationException {
    this.mary = Class.forName("marytts.LocalMaryInterface").getConstructor().newInstance();
    tell("setInputType", "TOKENS");
  }

  /// @param arguments the folder
  public static void main(String[] arguments)
      throws ReflectiveOperationException, IOException, ParserConfigurationException {
    Path folder = Path.of(arguments[0]);
    MarySpeaker speaker = new MarySpeaker();
    List<String> lines = Files.readAllLines(folder.resolve("lines.txt"));
    for (int i = 0; i < lines.size(); i++) {
      speaker.speak(List.of(lines.get(i).split(" ")), folder, i);
    }
    // Mary's own shutdown writes to a log that is closed by then.
    Runtime.getRuntime().halt(0);
  }

  private void speak(List<String> tokens, Path folder, int line)
      throws ReflectiveOperationException, IOException, ParserConfigurationException {
    Document words = document(tokens);
    tell("setOutputType", "AUDIO");
    try (AudioInputStream sound =
        (AudioInputStream)
            mary.getClass().getMethod("generateAudio", Document.class).invoke(mary, words)) {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, folder.resolve(line + ".wav").toFile());
    }
    tell("setOutputType", "REALISED_ACOUSTPARAMS");
    Document realised =
        (Document) mary.getClass().getMethod("generateXML", Document.class).invoke(mary, words);
    Files.write(folder.resolve(line + ".times"), new Times().of(realised));
  }

  private void tell(String setting, String value) throws ReflectiveOperationException {
    mary.getClass().getMethod(setting, String.class).invoke(mary, value);
  }

  private static Document document(List<String> tokens) throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().newDocument();
    Element root = document.createElementNS(XML, "maryxml");
    root.setAttribute("version", "0.5");
    root.setAttribute("xml:lang", "en-US");
    document.appendChild(root);
    Element paragraph = child(root, "p");
    Element sentence = child(paragraph, "s");
    for (String token : tokens) {
      child(sentence, TOKEN).setTextContent(token);
      if (token.equals(SENTENCE_ENDS)) {
        sentence = child(paragraph, "s");
      }
    }
    if (!sentence.hasChildNodes()) {
      paragraph.removeChild(sentence);
    }
    return document;
  }

  private static Element child(Element parent, String name) {
    Element child = parent.getOwnerDocument().createElementNS(XML, name);
    parent.appendChild(child);
    return child;
  }

  /// Reads times out of Mary's answer. A phone tells where it ends in the speech alone; the pauses
  /// before it are to be added.
  private static final class Times {
    private final List<String> rows = new ArrayList<>();
    private double pauses;
    private double from = -1;
    private double to;

    List<String> of(Document realised) {
      walk(realised.getDocumentElement(), false);
      return rows;
    }

    private void walk(Element element, boolean insideToken) {
      String name = element.getLocalName();
      boolean token = !insideToken && (name.equals(TOKEN) || name.equals("mtu"));
      if (name.equals("ph")) {
        double end = 1000 * Double.parseDouble(element.getAttribute("end")) + pauses;
        from = from < 0 ? end - Double.parseDouble(element.getAttribute("d")) : from;
        to = end;
      } else if (name.equals("boundary") && element.hasAttribute("duration")) {
        pauses += Double.parseDouble(element.getAttribute("duration"));
      }
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element inner) {
          walk(inner, insideToken || token);
        }
      }
      if (token) {
        rows.add(from < 0 ? "-" : String.format(Locale.ROOT, "%.0f %.0f", from, to));
        from = -1;
      }
    }
  }
}
