package dev.sayso.dev.bench.coldstart;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Starts a function in a process of its own, as Lambda does: the runtime client's jars on the
/// class path, the function's in the task's folder.
final class FunctionProcess {

  private final Path runtime;
  private final Path work;
  private final Supplier<byte[]> events;
  private final Runnable reset;

  /// As many conversations as a home may have in a day: each turn reads all of them.
  private static final int CONVERSATIONS = 4;

  /// `runtime` holds the runtime client; `work` gets logs and caches; `events` makes requests, none
  /// of which equals another; `reset` makes the shop forget conversations.
  FunctionProcess(Path runtime, Path work, Supplier<byte[]> events, Runnable reset) {
    this.reset = reset;
    this.runtime = runtime;
    this.work = work;
    this.events = events;
  }

  /// `turns` is how often it is asked: once for its start alone.
  Sample run(Case what, int turns) throws IOException, InterruptedException {
    reset.run();
    try (var lambda = new RuntimeApi()) {
      long began = System.nanoTime();
      var process = start(what, lambda, what.mode() == Mode.AOT ? List.of(use(what)) : List.of());
      try {
        var cpuBefore = Duration.ZERO;
        if (what.mode() == Mode.PRIMED) {
          lambda.awaitReady(process);
          cpuBefore = Vital.cpu(process);
          began = System.nanoTime();
          lambda.restore();
        }
        long at = ask(what, lambda, process);
        var cpu = Vital.cpu(process).minus(cpuBefore);
        double peak = Vital.peak(process);
        var warm = turns < 2 ? Optional.<Sample.Warm>empty() : warm(what, lambda, process, turns);
        return new Sample(Duration.ofNanos(at - began), cpu, peak, warm);
      } finally {
        end(process);
      }
    }
  }

  /// Has a process write down its classes for later ones.
  void train(Case what) throws IOException, InterruptedException {
    try (var lambda = new RuntimeApi()) {
      var process = start(what, lambda, List.of("-XX:AOTCacheOutput=" + cache(what)));
      for (int turn = 0; turn < 3; turn++) {
        ask(what, lambda, process);
      }
      process.destroy();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        end(process);
      }
    }
  }

  private Optional<Sample.Warm> warm(Case what, RuntimeApi lambda, Process process, int turns)
      throws IOException, InterruptedException {
    int half = turns / 2;
    for (int turn = 1; turn < half; turn++) {
      forget(turn);
      ask(what, lambda, process);
    }
    var cpu = Vital.cpu(process);
    var times = new ArrayList<Long>();
    for (int turn = half; turn < turns; turn++) {
      forget(turn);
      long began = System.nanoTime();
      times.add(ask(what, lambda, process) - began);
    }
    cpu = Vital.cpu(process).minus(cpu).dividedBy(times.size());
    times.sort(null);
    var median = Duration.ofNanos(times.get(times.size() / 2));
    return Optional.of(new Sample.Warm(median, cpu, Vital.peak(process)));
  }

  private void forget(int turn) {
    if (turn % CONVERSATIONS == 0) {
      reset.run();
    }
  }

  private long ask(Case what, RuntimeApi lambda, Process process) throws InterruptedException {
    var answer = lambda.invoke(events.get(), process);
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.isError() || !text.contains(what.subject().says())) {
      throw new IllegalStateException(
          what.key() + " answered " + text.substring(0, Math.min(300, text.length())));
    }
    return answer.at();
  }

  private Process start(Case what, RuntimeApi lambda, List<String> more) throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(what.mode().options());
    command.addAll(more);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            what.heap(),
            "-Djava.io.tmpdir=" + emptied(work.resolve("tmp")),
            "-XX:MaxRAM=" + what.memory() + "m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-cp",
            classPath(what),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            what.subject().handler()));
    var builder =
        new ProcessBuilder(command)
            .directory(what.subject().folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(what.key() + ".log").toFile());
    var environment = builder.environment();
    environment.clear();
    environment.putAll(what.subject().variables());
    environment.put("AWS_LAMBDA_RUNTIME_API", lambda.address());
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", what.mode() == Mode.PRIMED ? "snap-start" : "on-demand");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", what.subject().name());
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(what.memory()));
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
    environment.put("LAMBDA_TASK_ROOT", what.subject().folder().toString());
    if (what.mode() == Mode.PRIMED) {
      environment.put("PRIMED", "yes");
    }
    return Vital.bound(builder.start());
  }

  /// A cache of classes knows those of the class path only.
  private String classPath(Case what) {
    var lambda = runtime + File.separator + "*";
    return what.mode() == Mode.AOT
        ? lambda
            + File.pathSeparator
            + what.subject().folder().resolve("lib")
            + File.separator
            + "*"
        : lambda;
  }

  private String use(Case what) {
    return "-XX:AOTCache=" + cache(what);
  }

  private Path cache(Case what) {
    return work.resolve(what.key() + ".aot");
  }

  /// Each process of Lambda's has a /tmp of its own, with nothing in it.
  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  private static void end(Process process) throws InterruptedException {

    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }
}
