package dev.sayso.dev.bench.coldstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Starts the Alexa function and some small ones again and again, taking turns, so that what else
/// the machine does disturbs all alike. The database is in a process of its own, the catalogue's
/// snapshot is fetched from a bucket.
public final class ColdStartBench {

  /// `runs` processes of each case; `turns` asked of one of them; of functions whose name holds
  /// `only`.
  public record Plan(int runs, int turns, List<Integer> memories, String only) {
    public Plan {
      memories = List.copyOf(memories);
    }
  }

  private static final int TRIES = 4;

  private final Path home;
  private final Path work;
  private final Plan plan;

  /// `home` is the checkout; `work` is for logs and unpacked functions.
  public ColdStartBench(Path home, Path work, Plan plan) {
    this.home = home;
    this.work = work;
    this.plan = plan;
  }

  /// Hears how many processes of how many were started.
  public interface Watcher {
    void started(int done, int all);
  }

  public List<Figures> run(Watcher watcher) throws IOException, InterruptedException {
    Files.createDirectories(work);
    try (var database = DatabaseProcess.start(home, work.resolve("dynamodb.log"));
        var bucket = BucketServer.start(home, work.resolve("draft"))) {
      var variables = new HashMap<>(database.variables());
      variables.putAll(bucket.variables());
      var cases = cases(subjects(new Subjects(home, work, variables).all()));
      var runtime = home.resolve("functions/alexa-skill/target/runtime");
      return run(cases, new FunctionProcess(runtime, work, events(), database::reset), watcher);
    }
  }

  private List<Figures> run(List<Case> cases, FunctionProcess function, Watcher watcher)
      throws IOException, InterruptedException {
    int all = cases.size() * plan.runs();
    int count = 0;
    for (var one : cases) {
      if (one.mode() == Mode.AOT) {
        function.train(one);
      }
    }
    var samples = new LinkedHashMap<Case, List<Sample>>();
    for (int run = 0; run < plan.runs(); run++) {
      for (var one : cases) {
        boolean last = run == plan.runs() - 1;
        var sample = sample(function, one, last ? plan.turns() : 1);
        samples.computeIfAbsent(one, _ -> new ArrayList<>()).add(sample);
        watcher.started(++count, all);
      }
    }
    return samples.entrySet().stream()
        .map(one -> Figures.of(one.getKey(), one.getValue()))
        .toList();
  }

  /// On a busy machine the database may take longer than a turn waits for it: then the start is
  /// repeated, and does not count.
  private static Sample sample(FunctionProcess function, Case what, int turns)
      throws IOException, InterruptedException {
    for (int left = TRIES; ; left--) {
      try {
        return function.run(what, turns);
      } catch (IllegalStateException wrong) {
        if (left <= 1) {
          throw wrong;
        }
      }
    }
  }

  private List<Subject> subjects(List<Subject> all) {
    return all.stream().filter(one -> one.name().contains(plan.only())).toList();
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
  private Supplier<byte[]> events() throws IOException {
    var recorded = Files.readString(home.resolve("events/alexa/reorder.json"));
    var requests = new AtomicInteger();
    return () -> {
      int number = requests.incrementAndGet();
      return recorded
          .replace("amzn1.echo-api.session.0", "amzn1.echo-api.session." + number + "-")
          .replace("amzn1.echo-api.request.0", "amzn1.echo-api.request." + number + "-")
          .getBytes(StandardCharsets.UTF_8);
    };
  }
}
