package dev.sayso.dialog.flow;

import dev.sayso.dialog.speech.Prompt;
import java.util.List;

/// What an order summary says of itself beside the bare facts, in several lengths, longest first. A
/// `vital` one is never left out. `dearer`: the price went up enough to offer to wait.
record Note(List<Prompt> lengths, boolean vital, boolean dearer) {

  static final Note NONE = new Note(List.of(), false, false);

  Note {
    lengths = lengths.stream().filter(one -> !one.isBlank()).toList();
  }

  static Note aside(Prompt... lengths) {
    return new Note(List.of(lengths), false, false);
  }

  static Note vital(Prompt... lengths) {
    return new Note(List.of(lengths), true, false);
  }
}
