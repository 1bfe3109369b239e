package dev.sayso.channel.alexa;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Speech;
import dev.sayso.dialog.Reply.Display;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The list on a screen, as an APL document with its data beside it. Voice never needs it.
final class Apl {
  /// The first argument of the event that a touched row sends; the second is the row's position.
  static final String CHOOSE = "choose";

  private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

  /// `list.apl.json` is written in this version.
  private static final int MAJOR = 1;

  private static final int MINOR = 0;

  private Apl() {}

  /// Whether a device whose newest APL version is this one can show the list.
  static boolean canShow(String maxVersion) {
    Matcher version = VERSION.matcher(maxVersion);
    if (!version.matches()) {
      return false;
    }
    int major = Integer.parseInt(version.group(1));
    return major > MAJOR || (major == MAJOR && Integer.parseInt(version.group(2)) >= MINOR);
  }

  static void write(JsonGenerator json, Display display) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Alexa.Presentation.APL.RenderDocument");
    json.writeStringField("token", "sayso-list");
    json.writeFieldName("document");
    json.writeRawValue(Document.TEXT);
    json.writeObjectFieldStart("datasources");
    json.writeObjectFieldStart("list");
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    json.writeStringField("title", text(display.title()));
    json.writeArrayFieldStart("rows");
    for (Display.Row row : display.rows()) {
      writeRow(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRow(JsonGenerator json, Display.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("primary", text(row.primary()));
    json.writeStringField("secondary", text(row.secondary()));
    json.writeStringField("trailing", text(row.trailing()));
    json.writeEndObject();
  }

  /// APL reads markup in texts and `${…}` as an expression; a product's name is neither.
  private static String text(String words) {
    return Speech.escape(Speech.clean(words)).replace("${", "$ {");
  }

  /// Read once, and only where a screen asks for it.
  private static final class Document {
    static final String TEXT = read();

    private static String read() {
      try (InputStream source = Apl.class.getResourceAsStream("list.apl.json")) {
        if (source == null) {
          throw new IllegalStateException("list.apl.json is not on the class path");
        }
        return new String(source.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
