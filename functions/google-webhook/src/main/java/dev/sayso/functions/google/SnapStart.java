package dev.sayso.functions.google;

import dev.sayso.assembly.Freshness;
import dev.sayso.assembly.Rehearsal;
import dev.sayso.channel.Journal;
import dev.sayso.channel.google.DialogflowChannel;
import dev.sayso.channel.google.GoogleRequest;
import dev.sayso.channel.google.GoogleSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Resource;

/// Goes through turns before the snapshot, so that classes, connections, the search index and
/// compiled code are in it and the first shopper need not wait for them: some of a caller nobody
/// knows, against the real tables (they leave a session that expires), and many of a household that
/// is in no table. Neither can order. Google's keys are fetched for a token that nobody signed.
final class SnapStart implements Resource {
  private static final String REQUEST =
      """
      {"detectIntentResponseId":"priming-%d","transcript":"reorder %s","languageCode":"en",
       "fulfillmentInfo":{"tag":"reorder"},
       "sessionInfo":{"session":"priming","parameters":{"surface":"speaker"%s}}}
      """;

  private static final String KNOWN = ",\"user_id\":\"" + Rehearsal.ACCOUNT + "\"";

  /// A header that names an algorithm and a key, no claims, and no signature worth the name.
  private static final String TOKEN = "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6InByaW1pbmcifQ.e30.AA";

  /// The second one of a conversation reads what the first one wrote.
  private static final int GUEST_TURNS = 3;

  /// So often that what every turn runs is compiled: some seconds of a CPU, once a published
  /// version.
  private static final int ROUNDS = 8;

  private final Doors doors;
  private final GoogleSettings settings;
  private final Supplier<Optional<Rehearsal>> rehearsal;
  private final Freshness freshness;
  private final Journal journal;
  private long requests = System.currentTimeMillis();

  SnapStart(
      Doors doors,
      GoogleSettings settings,
      Supplier<Optional<Rehearsal>> rehearsal,
      Freshness freshness,
      Journal journal) {
    this.doors = doors;
    this.settings = settings;
    this.rehearsal = rehearsal;
    this.freshness = freshness;
    this.journal = journal;
  }

  /// What fails here is noted and not thrown: a function that starts slowly is better than none.
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    var headers = Map.of("Authorization", TOKEN);
    var token = new GoogleRequest(headers::get, new byte[0], Set.of());
    for (int turn = 0; turn < GUEST_TURNS; turn++) {
      doors.prime(request("coffee", ""), token);
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
    var door = new DialogflowChannel(home.assistant(), settings, _ -> {});
    for (int round = 0; round < ROUNDS; round++) {
      home.goods().forEach(item -> door.answer(GoogleRequest.trusted(request(item, KNOWN))));
    }
    home.play(ROUNDS);
  }

  private byte[] request(String item, String parameters) {
    var plain = item.replaceAll("[^\\p{L}\\p{N} ]", " ");
    return REQUEST.formatted(requests++, plain, parameters).getBytes(StandardCharsets.UTF_8);
  }
}
