package dev.sayso.dev.bench.coldstart;

import java.util.List;

/// In which way a process is started.
public enum Mode {
  /// As Lambda runs a function without SnapStart.
  C1("c1", "-XX:TieredStopAtLevel=1"),
  /// All compilers, as under SnapStart, but nothing is primed.
  TIERED("all tiers"),
  /// As [#C1], with classes that an earlier process linked and laid down. Lambda has that for
  /// container images only.
  AOT("c1 + AOT", "-XX:TieredStopAtLevel=1"),
  /// What SnapStart leaves to the first caller: time runs from the restore.
  PRIMED("primed");

  private final String words;
  private final List<String> options;

  Mode(String words, String... options) {
    this.words = words;
    this.options = List.of(options);
  }

  public String words() {
    return words;
  }

  List<String> options() {
    return options;
  }
}
