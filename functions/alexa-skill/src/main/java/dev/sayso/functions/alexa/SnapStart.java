package dev.sayso.functions.alexa;

import dev.sayso.channel.Journal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.crac.Context;
import org.crac.Resource;

/// Takes a whole turn before the snapshot, so that classes, connections and the search index are in
/// it and the first shopper need not wait for them. The turn is of a caller nobody knows, who
/// cannot order; it leaves a session that expires.
final class SnapStart implements Resource {
  private static final String REQUEST =
      """
      {"version":"1.0",
       "session":{"new":true,"sessionId":"priming","application":{"applicationId":"%1$s"}},
       "context":{"System":{"application":{"applicationId":"%1$s"},"user":{"userId":"priming"},
         "device":{"deviceId":"priming","supportedInterfaces":
           {"Alexa.Presentation.APL":{"runtime":{"maxVersion":"1.0"}}}}}},
       "request":{"type":"IntentRequest","requestId":"priming-%2$d","locale":"en-US",
         "timestamp":"2026-01-01T00:00:00Z","intent":{"name":"ReorderIntent",
           "slots":{"item":{"name":"item","value":"coffee"}}}}}
      """;

  private final AlexaChannel channel;
  private final String skill;
  private final Runnable awakening;
  private final Journal journal;

  SnapStart(AlexaChannel channel, AlexaSettings settings, Runnable awakening, Journal journal) {
    this.channel = channel;
    this.skill = settings.skills().orElse(Set.of("any")).iterator().next();
    this.awakening = awakening;
    this.journal = journal;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    String request = REQUEST.formatted(skill, System.currentTimeMillis());
    channel.answer(request.getBytes(StandardCharsets.UTF_8));
  }

  /// What fails here is noted and not thrown: yesterday's catalogue is better than no answer, and
  /// prices are read again before an order.
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    try {
      awakening.run();
    } catch (RuntimeException failure) {
      journal.note(new Journal.Entry.Failed("restore", failure));
    }
  }
}
