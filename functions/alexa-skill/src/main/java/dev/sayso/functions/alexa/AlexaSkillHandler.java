package dev.sayso.functions.alexa;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.Deployment;
import dev.sayso.assembly.Freshness;
import dev.sayso.assembly.Rehearsal;
import dev.sayso.assembly.Sayso;
import dev.sayso.channel.Journal;
import dev.sayso.channel.JsonJournal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaServices;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.alexa.ProgressiveResponses;
import dev.sayso.channel.oauth.OauthAccounts;
import dev.sayso.commerce.privacy.Leaving;
import dev.sayso.dialog.Assistant;
import dev.sayso.runtime.Environment;
import dev.sayso.runtime.Telemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.crac.Core;

/// What Lambda calls for each request of the Alexa skill.
public final class AlexaSkillHandler implements RequestStreamHandler {
  private static final Telemetry TELEMETRY = Telemetry.ofProcess();
  private static final Journal JOURNAL =
      new JsonJournal(System.out, InstantSource.system(), "alexa", TELEMETRY::take);

  private final AlexaChannel channel;
  private final Freshness freshness;

  /// Held here, because the context of checkpoints keeps no hold of it.
  private final SnapStart snapStart;

  /// For Lambda: everything comes from the environment that `template.yaml` sets.
  public AlexaSkillHandler() {
    this(Environment.ofProcess());
  }

  private AlexaSkillHandler(Environment environment) {
    this(
        Deployment.from(environment, TELEMETRY, call -> JOURNAL.note(ModelCalls.entry(call))),
        environment);
  }

  private AlexaSkillHandler(Sayso sayso, Environment environment) {
    this(
        sayso.assistant(),
        AlexaSettings.deployed(
            environment.required("ALEXA_SKILL_ID"), sayso.shop().terms().locales()),
        new AlexaServices(
            ProgressiveResponses.byAmazon(),
            OauthAccounts.from(environment.variables()),
            new Leaving(sayso.shop().data(), policy(environment), InstantSource.system())::left),
        sayso::refresh,
        sayso::rehearsal);
  }

  /// What becomes of the data of who gave up the skill.
  private static Leaving.Policy policy(Environment environment) {
    return environment.value(
        "ON_LEAVING",
        text -> Leaving.Policy.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')),
        Leaving.Policy.FORGET_IDENTITY);
  }

  /// `refreshing` looks for a newer catalogue: when a snapshot of this process begins to serve, and
  /// every now and then. `rehearsal` is what the snapshot should have been through.
  AlexaSkillHandler(
      Assistant assistant,
      AlexaSettings settings,
      AlexaServices services,
      Runnable refreshing,
      Supplier<Optional<Rehearsal>> rehearsal) {
    channel = new AlexaChannel(assistant, settings, JOURNAL, services);
    freshness =
        new Freshness(
            refreshing,
            failure -> JOURNAL.note(new Journal.Entry.Failed("catalogue", failure)),
            InstantSource.system());
    snapStart = new SnapStart(channel, settings, rehearsal, freshness, JOURNAL);
    Core.getGlobalContext().register(snapStart);
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    freshness.turn();
    byte[] body = request.readNBytes(AlexaChannel.LARGEST_REQUEST + 1);
    response.write(channel.answer(body).body());
  }
}
