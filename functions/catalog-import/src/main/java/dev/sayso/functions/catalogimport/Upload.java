package dev.sayso.functions.catalogimport;

import java.nio.file.Path;
import java.util.Map;

/// A file of the merchant, on this machine; `tag` changes with its content, `wishes` were uploaded
/// with it as metadata.
record Upload(String key, String tag, Map<String, String> wishes, Path file) {

  Upload {
    wishes = Map.copyOf(wishes);
  }

  boolean wishes(String name) {
    return "true".equalsIgnoreCase(wishes.getOrDefault(name, ""));
  }

  /// The name without folders and `.gz`.
  String name() {
    return key.substring(key.lastIndexOf('/') + 1).replaceFirst("\\.gz$", "");
  }
}
