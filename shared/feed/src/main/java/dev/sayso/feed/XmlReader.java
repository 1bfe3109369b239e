package dev.sayso.feed;

import dev.sayso.feed.text.TextFile;
import dev.sayso.seed.strict.BadInputException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a Merchant Center feed in XML: each `item` of RSS or `entry` of Atom is one product, whose
/// elements are named as the table's columns. No document type, no entity of another file.
record XmlReader(TextFile file) {

  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  /// The file in the encoding that it names, where it names another than was found out.
  static TextFile asDeclared(TextFile file) throws IOException {
    var named = ENCODING.matcher(file.beginning(300));
    if (!named.find() || named.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-")) {
      return file;
    }
    try {
      return file.in(Charset.forName(named.group(1)));
    } catch (IllegalArgumentException e) {
      var refusal =
          new BadInputException("line 1: names an encoding that there is not: " + named.group(1));
      refusal.initCause(e);
      throw refusal;
    }
  }

  void read(Sink sink) throws IOException {
    try (var reader = new Legal(file.open())) {
      var xml = factory().createXMLStreamReader(reader);
      try {
        items(xml, sink);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      var why = String.valueOf(e.getMessage()).lines().reduce((_, last) -> last).orElse("");
      sink.broken(
          line,
          new Flaw(
              Flaw.Kind.NO_XML,
              "",
              "no valid XML: "
                  + why.replaceFirst("^Message: ", "").strip()
                  + "; nothing behind it was read",
              "mend it there"));
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Without a document type there are no entities but XML's own five, and these limits count every
    // &amp; of the whole feed.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    return factory;
  }

  private static void items(XMLStreamReader xml, Sink sink) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && ITEMS.contains(xml.getLocalName())) {
        int line = xml.getLocation().getLineNumber();
        sink.cells(cells(line, item(xml)));
      }
    }
  }

  private static Cells cells(int line, Map<String, String> item) {
    var cells = Cells.at(line);
    // Google's own category is the coarser one.
    cells.put(Field.CATEGORY.word(), item.getOrDefault("product_type", ""));
    item.forEach(
        (name, text) -> Names.known(name).ifPresent(known -> cells.put(known.field(), text)));
    return cells;
  }

  /// The texts of an item's elements; what has elements inside, as `shipping`, is passed over.
  private static Map<String, String> item(XMLStreamReader xml) throws XMLStreamException {
    var texts = new LinkedHashMap<String, String>();
    int depth = 1;
    var name = "";
    var text = new StringBuilder();
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          name = depth == 2 ? xml.getLocalName() : "";
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 2 && !name.isEmpty()) {
            texts.putIfAbsent(name, text.toString());
          }
          depth--;
          name = "";
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return texts;
  }

  private static void append(StringBuilder text, String more) {
    if (text.length() < 1_000_000) {
      text.append(more);
    }
  }

  /// Letters that XML forbids, as they come from databases, become U+FFFD, so that only their item
  /// is bad.
  private static final class Legal extends FilterReader {

    Legal(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int letter = super.read();
      return letter < 0 ? letter : legal((char) letter);
    }

    @Override
    public int read(char[] letters, int from, int most) throws IOException {
      int read = super.read(letters, from, most);
      for (int i = from; i < from + read; i++) {
        letters[i] = legal(letters[i]);
      }
      return read;
    }

    private static char legal(char letter) {
      boolean control = letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r';
      return control || letter >= '\uFFFE' ? '\uFFFD' : letter;
    }
  }
}
