package dev.sayso.functions.nudges;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.Deployment;
import dev.sayso.assembly.Nudges;
import dev.sayso.assembly.Sayso;
import dev.sayso.channel.Journal;
import dev.sayso.channel.JsonJournal;
import dev.sayso.commerce.nudge.Errands;
import dev.sayso.runtime.Environment;
import dev.sayso.runtime.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// What Lambda calls with errands from the queue, some at a time. What fails is named, so that the
/// queue gives only that back again.
public final class NudgeHandler implements RequestStreamHandler {

  /// A process may live for hours, while products come and go.
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final Batch batch;
  private final Runnable refreshing;
  private final Journal journal;
  private Instant refreshed = Instant.now();

  /// For Lambda: everything comes from the environment that `template.yaml` sets.
  public NudgeHandler() {
    this(Environment.ofProcess());
  }

  private NudgeHandler(Environment environment) {
    this(environment, Telemetry.ofProcess());
  }

  /// Nobody talks here, so that no model is connected.
  private NudgeHandler(Environment environment, Telemetry telemetry) {
    this(environment, telemetry, Deployment.from(environment, telemetry, _ -> {}));
  }

  private NudgeHandler(Environment environment, Telemetry telemetry, Sayso sayso) {
    this(
        Nudges.deployed(
            environment, sayso.shop(), Channels.of(environment, sayso.shop().terms().name())),
        Queue.of(environment),
        new JsonJournal(System.out, InstantSource.system(), "nudges", telemetry::take),
        sayso::refresh);
  }

  NudgeHandler(Nudges nudges, Errands errands, Journal journal, Runnable refreshing) {
    this.batch = new Batch(nudges, errands, journal);
    this.refreshing = refreshing;
    this.journal = journal;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    refresh();
    answer.write(batch.run(event.readAllBytes(), context::getRemainingTimeInMillis));
    journal.note(new Journal.Entry.Worked());
  }

  /// Names of yesterday are better than no message: what fails is noted only.
  private void refresh() {
    if (Instant.now().isBefore(refreshed.plus(FRESH))) {
      return;
    }
    refreshed = Instant.now();
    try {
      refreshing.run();
    } catch (RuntimeException failure) {
      journal.note(new Journal.Entry.Failed("refresh", failure));
    }
  }
}
