package dev.sayso.feed;

import com.fasterxml.jackson.databind.JsonNode;

/// Takes what a reader finds, in the order of the file.
interface Sink {

  void cells(Cells cells);

  /// An entry in the seed's form.
  void json(int line, JsonNode entry);

  void broken(int line, Flaw flaw);

  void skipped(int line, String why);
}
