package dev.sayso.functions.catalogimport;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Json;
import dev.sayso.feed.Entry;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.PriceFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is wrong with an upload, for its merchant: one line of JSON for each flaw, and one at the
/// end that says what came of the upload.
final class FlawReport implements AutoCloseable {

  private final Path file;
  private final BufferedWriter out;
  private int flaws;

  FlawReport(Path file) throws IOException {
    this.file = file;
    this.out = Files.newBufferedWriter(file);
  }

  Path file() {
    return file;
  }

  /// How many there are so far, warnings too.
  int flaws() {
    return flaws;
  }

  void add(Entry entry) {
    switch (entry) {
      case Entry.Good good ->
          good.flaws()
              .forEach(flaw -> add(good.line(), good.listing().product().sku().value(), flaw));
      case Entry.Bad bad -> bad.flaws().forEach(flaw -> add(bad.line(), bad.sku(), flaw));
      case Entry.Skipped _ -> {
        // Left out on purpose.
      }
    }
  }

  void add(PriceFile.Line.Bad line) {
    line.flaws().forEach(flaw -> add(line.number(), line.sku(), flaw));
  }

  void end(Result result) {
    line(result::write);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void add(int line, String sku, Flaw flaw) {
    flaws++;
    line(json -> {
      json.writeNumberField("line", line);
      json.writeStringField("sku", sku);
      json.writeStringField("severity", flaw.kind().isError() ? "error" : "warning");
      json.writeStringField("kind", flaw.kind().words());
      json.writeStringField("field", flaw.field());
      json.writeStringField("what", flaw.why());
      json.writeStringField("mend", flaw.mend());
    });
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private void line(Writing fields) {
    try {
      var text = new StringWriter();
      try (var json = Json.FACTORY.createGenerator(text)) {
        json.writeStartObject();
        fields.to(json);
        json.writeEndObject();
      }
      out.write(text.append("\n").toString());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
