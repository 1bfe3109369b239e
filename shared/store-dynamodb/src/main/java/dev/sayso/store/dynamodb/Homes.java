package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import dev.sayso.store.dynamodb.TableKeys.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Tells which shopper of which household is calling. Answers are kept in the process for minutes,
/// so that only an account's first turn costs a read: an account that is linked to somebody else is
/// noticed after five minutes at most, a new one after one.
public final class Homes {

  private static final int MOST = 10_000;
  private static final Duration KNOWN = Duration.ofMinutes(5);
  private static final Duration UNKNOWN = Duration.ofMinutes(1);

  private final DynamoTables tables;
  private final InstantSource clock;
  private final Map<Key, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);

  public Homes(DynamoTables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /// Forgets all answers, after data was replaced.
  public void clear() {
    synchronized (answers) {
      answers.clear();
    }
  }

  /// Whose call it is; empty for a stranger.
  Optional<Home> of(Caller caller) {
    var keys = keys(caller);
    var unanswered = keys.stream().filter(key -> kept(key) == null).toList();
    var asked = unanswered.isEmpty() ? Map.<Key, Answer>of() : ask(unanswered);
    return keys.stream()
        .map(key -> asked.getOrDefault(key, kept(key)))
        .filter(Objects::nonNull)
        .flatMap(answer -> answer.home().stream())
        .findFirst();
  }

  /// Forgets what is known of this caller.
  void forget(Caller caller) {
    synchronized (answers) {
      keys(caller).forEach(answers::remove);
    }
  }

  private static List<Key> keys(Caller caller) {
    return switch (caller) {
      case Caller.Known(var shopper) -> List.of(TableKeys.pointer(shopper));
      case Caller.Owner(var shopper) -> List.of(TableKeys.pointer(shopper));
      case Caller.Identified(var account, var person, var _) ->
          Stream.concat(person.stream(), Stream.of(account))
              .map(TableKeys::pointer)
              .distinct()
              .toList();
    };
  }

  private Map<Key, Answer> ask(List<Key> keys) {
    var wanted =
        KeysAndAttributes.builder()
            .keys(keys.stream().map(Key::attributes).toList())
            .consistentRead(true)
            .build();
    var request =
        BatchGetItemRequest.builder().requestItems(Map.of(tables.shoppers(), wanted)).build();
    var found = new HashMap<Key, Answer>();
    var now = clock.instant();
    keys.forEach(key -> found.put(key, new Answer(Optional.empty(), now.plus(UNKNOWN))));
    for (var item : Batches.get(tables.client(), request, tables.shoppers())) {
      var stored = new Stored(item);
      var key = Key.of(stored);
      found.put(key, new Answer(Optional.of(Home.of(stored)), now.plus(KNOWN)));
    }
    keep(found);
    return found;
  }

  private @Nullable Answer kept(Key key) {
    synchronized (answers) {
      var answer = answers.get(key);
      return answer == null || clock.instant().isAfter(answer.until()) ? null : answer;
    }
  }

  private void keep(Map<Key, Answer> found) {
    synchronized (answers) {
      answers.putAll(found);
      var oldest = answers.keySet().iterator();
      while (answers.size() > MOST) {
        oldest.next();
        oldest.remove();
      }
    }
  }

  /// One shopper in one household.
  record Home(ShopperId shopper, HouseholdId household) {

    static Home of(Stored stored) {
      return new Home(
          new ShopperId(stored.text("shopper")), new HouseholdId(stored.text("household")));
    }

    Fields fields() {
      return new Fields().text("shopper", shopper.value()).text("household", household.value());
    }
  }

  private record Answer(Optional<Home> home, Instant until) {}
}
