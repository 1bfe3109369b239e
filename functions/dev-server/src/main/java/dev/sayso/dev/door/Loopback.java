package dev.sayso.dev.door;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps web pages out of the `/dev` doors: a page from elsewhere that a browser on this machine
/// shows could reach them, directly or under a name that resolves to this machine.
final class Loopback {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private Loopback() {}

  static void check(HttpExchange exchange) {
    if (!exchange.getRequestURI().getPath().startsWith("/dev/")) {
      return;
    }
    var host = exchange.getRequestHeaders().getFirst("Host");
    var origin = exchange.getRequestHeaders().getFirst("Origin");
    var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    if ("cross-site".equals(site)
        || (host != null && !isLocal("http://" + host))
        || (origin != null && !isLocal(origin))) {
      throw new Refused(403, "/dev is for this machine only: ask it by 127.0.0.1");
    }
  }

  private static boolean isLocal(@Nullable String address) {
    try {
      var host = URI.create(String.valueOf(address)).getHost();
      return host != null && NAMES.contains(host);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
