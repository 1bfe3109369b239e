package dev.sayso.functions.alexa;

import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.crac.Context;
import org.crac.Resource;

/// Takes a whole turn before SnapStart's snapshot, so that classes, connections and the search index
/// are in it and the first shopper need not wait for them. The turn is of a caller nobody knows, who
/// cannot order; it leaves a session that expires.
final class Priming implements Resource {
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

  Priming(AlexaChannel channel, AlexaSettings settings) {
    this.channel = channel;
    this.skill = settings.skills().orElse(Set.of("priming")).iterator().next();
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    String request = REQUEST.formatted(skill, System.currentTimeMillis());
    channel.answer(request.getBytes(StandardCharsets.UTF_8));
  }

  /// Nothing was open that a restored copy must open again.
  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
