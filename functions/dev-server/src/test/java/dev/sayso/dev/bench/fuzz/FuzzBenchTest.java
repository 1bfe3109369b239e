package dev.sayso.dev.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import dev.sayso.dev.bench.fuzz.Target.Kind;
import dev.sayso.dev.bench.fuzz.Target.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A short run of the fuzzer over all targets, and the fuzzer itself on targets that break.
class FuzzBenchTest {

  @Test
  void nothing_breaks_in_a_short_run() throws IOException {
    var report = new FuzzBench(Shops.home(), _ -> {}).run(7, sent -> sent < 3_000);
    assertThat(report.findings()).extracting(Finding::line).isEmpty();
    assertThat(report.inputs()).isGreaterThanOrEqualTo(3_000);
    assertThat(report.counts().values()).allMatch(count -> count.inputs() > 0);
  }

  @Test
  void what_breaks_is_found_once_and_made_small() {
    var fuzzer =
        fuzzer(FuzzBenchTest::breaksAtAnAmpersand, "some text, with & in it\nand more of it");
    fuzzer.run(() -> fuzzer.inputs() < 200);
    assertThat(fuzzer.findings()).hasSize(1);
    assertThat(fuzzer.findings().getFirst().input())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("&");
    assertThat(fuzzer.findings().getFirst().place()).contains("IllegalStateException");
  }

  @Test
  void the_same_seed_sends_the_same_inputs_again() {
    var first = new ArrayList<String>();
    var second = new ArrayList<String>();
    for (var sent : List.of(first, second)) {
      var fuzzer =
          fuzzer(
              input -> {
                sent.add(new String(input, StandardCharsets.UTF_8));
                return Outcome.ACCEPTED;
              },
              "a,b,c\n1,2,3");
      fuzzer.run(() -> fuzzer.inputs() < 100);
    }
    assertThat(first).isEqualTo(second).hasSize(100);
  }

  private static Outcome breaksAtAnAmpersand(byte[] input) {
    if (new String(input, StandardCharsets.UTF_8).contains("&")) {
      throw new IllegalStateException("an ampersand");
    }
    return Outcome.REFUSED;
  }

  private static Fuzzer fuzzer(Target.Taking taking, String example) {
    var corpus = List.of(example.getBytes(StandardCharsets.UTF_8));
    return new Fuzzer(List.of(new Target("test", 1, Kind.TEXT, corpus, taking)), 1);
  }
}
