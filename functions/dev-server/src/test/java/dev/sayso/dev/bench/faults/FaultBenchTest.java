package dev.sayso.dev.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A small run of `./sayso bench faults`.
class FaultBenchTest {

  @Test
  void every_order_ends_as_one_or_none_and_known_over_bad_lines_and_killed_processes()
      throws IOException {
    var report = new FaultBench(new FaultBench.Plan(3, 24, 0.06, 4), home()).run(_ -> {});
    assertThat(report.bad()).isNotEmpty().allSatisfy((_, count) -> assertThat(count).isZero());
    assertThat(report.counts().get("kills")).isPositive();
    assertThat(report.counts().get("confirmed")).isPositive();
    assertThat(report.sums().faults()).isNotEmpty();
    assertThat(report.sums().reconciled().get("shopMoney"))
        .isPositive()
        .isEqualTo(report.sums().reconciled().get("ledgerMoney"))
        .isEqualTo(report.sums().reconciled().get("confirmedMoney"));
  }

  private static Path home() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
