package dev.sayso.functions.alexa;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.sayso.assembly.Deployment;
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
import org.crac.Core;

/// What Lambda calls for each request of the Alexa skill.
public final class AlexaSkillHandler implements RequestStreamHandler {
  private static final Telemetry TELEMETRY = Telemetry.ofProcess();
  private static final Journal JOURNAL =
      new JsonJournal(System.out, InstantSource.system(), "alexa", TELEMETRY::take);

  private final AlexaChannel channel;

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
        sayso::refresh);
  }

  /// What becomes of the data of who gave up the skill.
  private static Leaving.Policy policy(Environment environment) {
    return environment.value(
        "ON_LEAVING",
        text -> Leaving.Policy.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')),
        Leaving.Policy.FORGET_IDENTITY);
  }

  /// `awakening` is run when a snapshot of this process begins to serve.
  AlexaSkillHandler(
      Assistant assistant, AlexaSettings settings, AlexaServices services, Runnable awakening) {
    channel = new AlexaChannel(assistant, settings, JOURNAL, services);
    snapStart = new SnapStart(channel, settings, awakening, JOURNAL);
    Core.getGlobalContext().register(snapStart);
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    byte[] body = request.readNBytes(AlexaChannel.LARGEST_REQUEST + 1);
    response.write(channel.answer(body).body());
  }
}
