package dev.sayso.functions.google;

import dev.sayso.channel.Journal;
import dev.sayso.channel.google.GoogleRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.crac.Context;
import org.crac.Resource;

/// Takes a whole turn before the snapshot, so that classes, connections and the search index are in
/// it and the first shopper need not wait for them. The turn is of a caller nobody knows, who
/// cannot order; it leaves a session that expires. Google's keys are fetched for a token that
/// nobody signed.
final class SnapStart implements Resource {
  private static final String REQUEST =
      """
      {"detectIntentResponseId":"priming-%d","transcript":"reorder coffee","languageCode":"en",
       "fulfillmentInfo":{"tag":"reorder"},
       "sessionInfo":{"session":"priming","parameters":{"surface":"speaker"}}}
      """;

  /// A header that names an algorithm and a key, no claims, and no signature worth the name.
  private static final String TOKEN = "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6InByaW1pbmcifQ.e30.AA";

  private final Doors doors;
  private final Runnable awakening;
  private final Journal journal;

  SnapStart(Doors doors, Runnable awakening, Journal journal) {
    this.doors = doors;
    this.awakening = awakening;
    this.journal = journal;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    String request = REQUEST.formatted(System.currentTimeMillis());
    var headers = Map.of("Authorization", TOKEN);
    doors.prime(
        request.getBytes(StandardCharsets.UTF_8),
        new GoogleRequest(headers::get, new byte[0], Set.of()));
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
