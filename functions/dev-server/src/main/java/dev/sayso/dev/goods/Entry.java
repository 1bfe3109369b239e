package dev.sayso.dev.goods;

import dev.sayso.seed.Listing;

/// One entry of a catalogue file, and the line it begins at.
public sealed interface Entry {

  int line();

  record Good(int line, Listing listing) implements Entry {}

  /// `why` names the field and what it must be.
  record Bad(int line, String why) implements Entry {}
}
