package dev.sayso.dev.bench.coldstart;

/// A function, how it is started, and with how much memory in MB.
public record Case(Subject subject, Mode mode, int memory) {

  /// The share of the memory that Lambda's own start script gives to the heap.
  private static final double HEAP = 0.85;

  String heap() {
    return "-Xmx" + (int) (memory * HEAP) + "m";
  }

  String key() {
    return subject.name().replace(' ', '-')
        + "-"
        + mode.name().toLowerCase(java.util.Locale.ROOT)
        + "-"
        + memory;
  }
}
