package dev.sayso.dev.bench.coldstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Starts the Alexa function and some small ones again and again, taking turns, so that what else
/// the machine does disturbs all alike. The database is in a process of its own, the catalogue's
/// snapshot is fetched from a bucket.
public final class ColdStartBench {

  /// `runs` processes of each case; `turns` asked of one of them.
  public record Plan(int runs, int turns, List<Integer> memories) {
    public Plan {
      memories = List.copyOf(memories);
    }
  }

  private final Path home;
  private final Path work;
  private final Plan plan;

  /// `home` is the checkout; `work` is for logs and unpacked functions.
  public ColdStartBench(Path home, Path work, Plan plan) {
    this.home = home;
    this.work = work;
    this.plan = plan;
  }

  /// How many processes will be started.
  public int starts() {
    int cases = 4 * (3 + plan.memories().size());
    return cases * plan.runs() + 4;
  }

  /// `started` hears how many processes were started.
  public List<Figures> run(IntConsumer started) throws IOException, InterruptedException {
    Files.createDirectories(work);
    try (var database = DatabaseProcess.start(home, work.resolve("dynamodb.log"));
        var bucket = BucketServer.start(home, work.resolve("draft"))) {
      var variables = new HashMap<>(database.variables());
      variables.putAll(bucket.variables());
      var cases = cases(new Subjects(home, work, variables).all());
      var runtime = home.resolve("functions/alexa-skill/target/runtime");
      return run(cases, new FunctionProcess(runtime, work, events()), started);
    }
  }

  private List<Figures> run(List<Case> cases, FunctionProcess function, IntConsumer started)
      throws IOException, InterruptedException {
    int count = 0;
    for (var one : cases) {
      if (one.mode() == Mode.AOT) {
        function.train(one);
        started.accept(++count);
      }
    }
    var samples = new LinkedHashMap<Case, List<Sample>>();
    for (int run = 0; run < plan.runs(); run++) {
      for (var one : cases) {
        boolean last = run == plan.runs() - 1;
        var sample = function.run(one, last ? plan.turns() : 1);
        samples.computeIfAbsent(one, _ -> new ArrayList<>()).add(sample);
        started.accept(++count);
      }
    }
    return samples.entrySet().stream()
        .map(one -> Figures.of(one.getKey(), one.getValue()))
        .toList();
  }

  /// Every way of starting with the least memory, and C1 with more of it.
  private List<Case> cases(List<Subject> subjects) {
    var cases = new ArrayList<Case>();
    int least = plan.memories().getFirst();
    for (var mode : Mode.values()) {
      for (var subject : subjects) {
        cases.add(new Case(subject, mode, least));
      }
    }
    for (int memory : plan.memories().subList(1, plan.memories().size())) {
      for (var subject : subjects) {
        cases.add(new Case(subject, Mode.C1, memory));
      }
    }
    return cases;
  }

  /// Kim's "reorder dishwasher tabs", in a conversation of its own each time.
  private IntFunction<byte[]> events() throws IOException {
    var recorded = Files.readString(home.resolve("events/alexa/reorder.json"));
    return turn ->
        recorded
            .replace("amzn1.echo-api.session.0", "amzn1.echo-api.session." + turn + "-")
            .replace("amzn1.echo-api.request.0", "amzn1.echo-api.request." + turn + "-")
            .getBytes(StandardCharsets.UTF_8);
  }
}
