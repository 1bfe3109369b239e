package dev.sayso.functions.google;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.Deployment;
import dev.sayso.assembly.Freshness;
import dev.sayso.assembly.Rehearsal;
import dev.sayso.assembly.Sayso;
import dev.sayso.channel.Journal;
import dev.sayso.channel.JsonJournal;
import dev.sayso.channel.google.GoogleSettings;
import dev.sayso.dialog.Assistant;
import dev.sayso.runtime.Environment;
import dev.sayso.runtime.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.crac.Core;

/// What Lambda calls for each request of Google's webhooks.
public final class GoogleWebhookHandler implements RequestStreamHandler {
  private static final Telemetry TELEMETRY = Telemetry.ofProcess();
  private static final Journal JOURNAL =
      new JsonJournal(System.out, InstantSource.system(), "google", TELEMETRY::take);

  /// A body that is as large as may be, escaped, with headers around it.
  private static final int LARGEST_EVENT = 2 * 1024 * 1024;

  private final Doors doors;
  private final Freshness freshness;

  /// Held here, because the context of checkpoints keeps no hold of it.
  private final SnapStart snapStart;

  /// For Lambda: everything comes from the environment that `template.yaml` sets.
  public GoogleWebhookHandler() {
    this(Environment.ofProcess());
  }

  private GoogleWebhookHandler(Environment environment) {
    this(
        Deployment.from(environment, TELEMETRY, call -> JOURNAL.note(ModelCalls.entry(call))),
        environment);
  }

  private GoogleWebhookHandler(Sayso sayso, Environment environment) {
    this(
        sayso.assistant(),
        new GoogleSettings(sayso.shop().terms().locales(), environment.find("SERVICE_PHONE")),
        Callers.deployed(environment),
        new Upkeep(sayso::refresh, sayso::rehearsal));
  }

  /// `refreshing` looks for a newer catalogue: when a snapshot of this process begins to serve, and
  /// every now and then. `rehearsal` is what the snapshot should have been through.
  record Upkeep(Runnable refreshing, Supplier<Optional<Rehearsal>> rehearsal) {}

  GoogleWebhookHandler(
      Assistant assistant, GoogleSettings settings, Callers callers, Upkeep upkeep) {
    doors = new Doors(assistant, settings, callers, JOURNAL);
    freshness =
        new Freshness(
            upkeep.refreshing(),
            failure -> JOURNAL.note(new Journal.Entry.Failed("catalogue", failure)),
            InstantSource.system());
    snapStart = new SnapStart(doors, settings, upkeep.rehearsal(), freshness, JOURNAL);
    Core.getGlobalContext().register(snapStart);
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    freshness.turn();
    byte[] event = request.readNBytes(LARGEST_EVENT + 1);
    doors.answer(event, LARGEST_EVENT).write(response);
  }
}
