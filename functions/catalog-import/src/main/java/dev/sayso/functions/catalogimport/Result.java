package dev.sayso.functions.catalogimport;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What came of an upload: `counts` are of lines and products; `message` is for the merchant, and
/// empty where all went well.
record Result(String upload, Kind kind, Map<String, Integer> counts, String message) {

  Result {
    counts = Map.copyOf(counts);
  }

  enum Kind {
    IMPORTED,
    /// It was in the shop already.
    KNOWN,
    /// Nothing changed, for a reason that the merchant can mend.
    REFUSED,
    /// It is no upload, or is gone.
    IGNORED
  }

  static Result ignored(String upload, String why) {
    return new Result(upload, Kind.IGNORED, Map.of(), why);
  }

  static Result refused(String upload, String why) {
    return new Result(upload, Kind.REFUSED, Map.of(), why);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("upload", upload);
    json.writeStringField("outcome", kind.name().toLowerCase(Locale.ROOT));
    for (var count : new TreeMap<>(counts).entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    if (!message.isEmpty()) {
      json.writeStringField("message", message);
    }
  }
}
