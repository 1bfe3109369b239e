package dev.sayso.functions.alexa;

import dev.sayso.assembly.Freshness;
import dev.sayso.assembly.Rehearsal;
import dev.sayso.channel.Journal;
import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Resource;

/// Goes through turns before the snapshot, so that classes, connections, the search index and
/// compiled code are in it and the first shopper need not wait for them: some of a caller nobody
/// knows, against the real tables (they leave a session that expires), and many of a household that
/// is in no table. Neither can order.
final class SnapStart implements Resource {
  private static final String REQUEST =
      """
      {"version":"1.0",
       "session":{"new":true,"sessionId":"priming","application":{"applicationId":"%1$s"}},
       "context":{"System":{"application":{"applicationId":"%1$s"},"user":{"userId":"%2$s"},
         "device":{"deviceId":"priming","supportedInterfaces":
           {"Alexa.Presentation.APL":{"runtime":{"maxVersion":"1.0"}}}}}},
       "request":{"type":"IntentRequest","requestId":"priming-%3$d","locale":"en-US",
         "timestamp":"2026-01-01T00:00:00Z","intent":{"name":"ReorderIntent",
           "slots":{"item":{"name":"item","value":"%4$s"}}}}}
      """;

  /// The second one of a conversation reads what the first one wrote.
  private static final int GUEST_TURNS = 3;

  /// So often that what every turn runs is compiled: some seconds of a CPU, once a published
  /// version.
  private static final int ROUNDS = 8;

  private final AlexaChannel channel;
  private final AlexaSettings settings;
  private final Supplier<Optional<Rehearsal>> rehearsal;
  private final Freshness freshness;
  private final Journal journal;
  private long requests = System.currentTimeMillis();

  SnapStart(
      AlexaChannel channel,
      AlexaSettings settings,
      Supplier<Optional<Rehearsal>> rehearsal,
      Freshness freshness,
      Journal journal) {
    this.channel = channel;
    this.settings = settings;
    this.rehearsal = rehearsal;
    this.freshness = freshness;
    this.journal = journal;
  }

  /// What fails here is noted and not thrown: a function that starts slowly is better than none.
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    for (int turn = 0; turn < GUEST_TURNS; turn++) {
      channel.answer(request("priming", "coffee"));
    }
    try {
      rehearsal.get().ifPresent(this::play);
    } catch (RuntimeException failure) {
      journal.note(new Journal.Entry.Failed("rehearsal", failure));
    }
  }

  /// The catalogue of the snapshot serves the first turn, while a newer one is looked for; prices
  /// are read fresh all the same.
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    freshness.awake();
  }

  /// Nobody is interested in what it says.
  private void play(Rehearsal home) {
    var door = new AlexaChannel(home.assistant(), settings, _ -> {});
    for (int round = 0; round < ROUNDS; round++) {
      home.goods().forEach(item -> door.answer(request(Rehearsal.ACCOUNT, item)));
    }
    home.play(ROUNDS);
  }

  private byte[] request(String user, String item) {
    var skill = settings.skills().orElse(Set.of("any")).iterator().next();
    var plain = item.replaceAll("[^\\p{L}\\p{N} ]", " ");
    return REQUEST.formatted(skill, user, requests++, plain).getBytes(StandardCharsets.UTF_8);
  }
}
