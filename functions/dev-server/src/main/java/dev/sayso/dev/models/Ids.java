package dev.sayso.dev.models;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids that are the same in every run.
final class Ids {

  private Ids() {}

  static String of(String what) {
    return UUID.nameUUIDFromBytes(("sayso/" + what).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
