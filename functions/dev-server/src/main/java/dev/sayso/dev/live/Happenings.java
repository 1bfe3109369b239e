package dev.sayso.dev.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells whoever watches what has just happened, as server-sent events. Who does not keep up is let
/// go, and asks again.
public final class Happenings implements AutoCloseable {

  private static final int MOST_WATCHERS = 64;

  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public boolean isWatched() {
    return !watchers.isEmpty();
  }

  /// Empty where too many watch already, or nothing will happen any more.
  public Optional<Watcher> watch() {
    if (closed || watchers.size() >= MOST_WATCHERS) {
      return Optional.empty();
    }
    var watcher = new Watcher(watchers::remove);
    watchers.add(watcher);
    return Optional.of(watcher);
  }

  public void tell(String kind, JsonNode what) {
    if (isWatched()) {
      var event = ("event: " + kind + "\ndata: " + what + "\n\n").getBytes(UTF_8);
      watchers.forEach(watcher -> watcher.hear(event));
    }
  }

  /// Something else than talk changed the shop: `clock`, `order`, `seed`, `catalog`.
  public void changed(String what) {
    tell("changed", JsonNodeFactory.instance.objectNode().put("what", what));
  }

  @Override
  public void close() {
    closed = true;
    watchers.forEach(Watcher::close);
  }
}
