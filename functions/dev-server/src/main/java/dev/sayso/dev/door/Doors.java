package dev.sayso.dev.door;

import java.util.Map;
import java.util.Optional;

/// Which door stands at which address. An address that ends in `/` takes more after it.
record Doors(Map<String, Door> doors) {

  Doors {
    doors = Map.copyOf(doors);
  }

  Optional<Found> find(String path) {
    var exact = doors.get(path);
    if (exact != null && (!path.endsWith("/") || path.equals("/"))) {
      return Optional.of(new Found(exact, ""));
    }
    int slash = path.lastIndexOf('/') + 1;
    var parent = doors.get(path.substring(0, slash));
    return parent == null || slash <= 1 || slash == path.length()
        ? Optional.empty()
        : Optional.of(new Found(parent, path.substring(slash)));
  }

  record Found(Door door, String rest) {}
}
