package dev.sayso.dev.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One request. `rest` is what follows a door's address, where it takes more.
record Asked(String rest, Function<String, @Nullable String> header, byte[] body) {

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
    return new Asked(rest, exchange.getRequestHeaders()::getFirst, body);
  }

  JsonNode json() {
    return StrictJson.parse(body);
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
