package dev.sayso.dev.bench.turns;

import dev.sayso.assembly.Deployment;
import dev.sayso.channel.Journal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.channel.alexa.Answer;
import dev.sayso.runtime.Environment;
import dev.sayso.runtime.Telemetry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// What the handler of the Alexa function does with a request, put together from the variables that
/// `template.yaml` sets: the deployed client, patience and catalogue, with the tables over HTTP.
final class FunctionWay implements Way {

  private final AlexaChannel channel;
  private final AtomicBoolean broke = new AtomicBoolean();

  /// `variables` lead to the tables.
  FunctionWay(Map<String, String> variables) {
    var sayso = Deployment.from(new Environment(variables), Telemetry.ofProcess(), _ -> {});
    Journal journal = entry -> broke.compareAndSet(false, entry instanceof Journal.Entry.Failed);
    channel =
        new AlexaChannel(
            sayso.assistant(), AlexaSettings.local(sayso.shop().terms().locales()), journal);
  }

  @Override
  public boolean answers(byte[] request) {
    broke.set(false);
    return channel.answer(request) instanceof Answer.Response && !broke.get();
  }
}
