package dev.sayso.dev.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a run came to: figures for each target, and what broke.
public record FuzzReport(long seed, Map<String, Fuzzer.Count> counts, List<Finding> findings) {

  public FuzzReport {
    counts = Map.copyOf(counts);
    findings = List.copyOf(findings);
  }

  public long inputs() {
    return counts.values().stream().mapToLong(Fuzzer.Count::inputs).sum();
  }

  public boolean isClean() {
    return findings.isEmpty();
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%-22s %10s %9s %10s %9s".formatted("target", "inputs", "accepted", "slowest", "memory"));
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> lines.add(line(entry.getKey(), entry.getValue())));
    lines.add(
        "%d inputs, seed %d: %s"
            .formatted(
                inputs(),
                seed,
                isClean() ? "nothing broke" : findings.size() + " ways to break something"));
    findings.forEach(finding -> lines.add(finding.line()));
    return lines;
  }

  private static String line(String target, Fuzzer.Count count) {
    return "%-22s %10d %8.1f%% %7d ms %6d MB"
        .formatted(
            target,
            count.inputs(),
            100.0 * count.accepted() / Math.max(1, count.inputs()),
            count.slowest(),
            count.largest() / 1_000_000);
  }

  /// Writes the input of each finding into a file of this folder.
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < findings.size(); i++) {
      var finding = findings.get(i);
      var name = finding.target().replace('/', '-') + "-" + (i + 1);
      Files.write(folder.resolve(name), finding.input());
    }
  }
}
