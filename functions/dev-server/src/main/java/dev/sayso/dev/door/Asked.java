package dev.sayso.dev.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One request. `rest` is what follows a door's address, where it takes more.
record Asked(
    String rest,
    Map<String, String> query,
    Function<String, @Nullable String> header,
    byte[] body) {

  private static final int CHUNK = 64 * 1024;

  /// The most of a too large body that is read to its end, so that the sender gets to hear about
  /// it.
  private static final long MOST_DRAINED = 256L * 1024 * 1024;

  /// Reads the body; one above `most` bytes is refused.
  static Asked of(HttpExchange exchange, String rest, int most) throws IOException {
    var in = exchange.getRequestBody();
    var body = in.readNBytes(most + 1);
    if (body.length > most) {
      drain(exchange);
      throw new Refused(413, "the body must not be larger than " + most / 1024 + " KiB");
    }
    return new Asked(rest, query(exchange), exchange.getRequestHeaders()::getFirst, body);
  }

  /// Blank counts as missing.
  Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  boolean flag(String name) {
    return query(name).filter("true"::equals).isPresent();
  }

  JsonNode json() {
    return StrictJson.parse(body);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = new HashMap<String, String>();
    var raw = exchange.getRequestURI().getRawQuery();
    for (var part : (raw == null ? "" : raw).split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        query.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static void drain(HttpExchange exchange) throws IOException {
    var in = exchange.getRequestBody();
    var buffer = new byte[CHUNK];
    long drained = 0;
    int read = in.read(buffer);
    while (read >= 0 && drained < MOST_DRAINED) {
      drained += read;
      read = in.read(buffer);
    }
  }
}
