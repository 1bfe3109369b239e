package dev.sayso.dev.bench.turns;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What this process took and holds.
final class Cpu {

  private static final double MEGABYTE = 1024.0 * 1024;

  private Cpu() {}

  /// Processor time until now, of all threads.
  static long nanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /// Megabytes of heap that are in use once nothing is left to collect.
  static double heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
