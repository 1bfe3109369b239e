package dev.sayso.dialog;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.speech.Prompt;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one conversation remembers from turn to turn. `misses` counts turns in a row that were not
/// understood; `opened` is when the conversation began; `said` is what was said before; `pace` is
/// how fast it goes.
public record Session(
    String id,
    ShopperId shopper,
    Instant opened,
    Expectation expectation,
    Topic topic,
    Optional<LastTurn> lastTurn,
    int misses,
    Said said,
    Pace pace) {

  /// One in which nobody has talked in this minute.
  public Session(
      String id,
      ShopperId shopper,
      Instant opened,
      Expectation expectation,
      Topic topic,
      Optional<LastTurn> lastTurn,
      int misses,
      Said said) {
    this(id, shopper, opened, expectation, topic, lastTurn, misses, said, Pace.NONE);
  }

  public static Session begin(String id, ShopperId shopper, Instant now) {
    return new Session(
        id, shopper, now, new Expectation.Nothing(), Topic.NONE, Optional.empty(), 0, Said.NOTHING);
  }

  public Session expecting(Expectation changed) {
    return new Session(id, shopper, opened, changed, topic, lastTurn, misses, said, pace);
  }

  public Session about(Topic changed) {
    return new Session(id, shopper, opened, expectation, changed, lastTurn, misses, said, pace);
  }

  public Session missed(int count) {
    return new Session(id, shopper, opened, expectation, topic, lastTurn, count, said, pace);
  }

  /// This, once the turn was answered.
  Session answered(LastTurn turn, Said now) {
    return new Session(
        id,
        shopper,
        opened,
        expectation,
        topic,
        Optional.of(turn),
        misses,
        now,
        pace.and(turn.at()));
  }

  /// What was said in this conversation, so that it is not said again and again: how often each
  /// sentence that has several wordings, and the last two questions, newest first; `words` counts
  /// what was said since the last order.
  public record Said(Map<String, Integer> times, List<String> questions, int words) {

    public static final Said NOTHING = new Said(Map.of(), List.of(), 0);

    private static final int QUESTIONS = 2;

    public Said {
      times = Map.copyOf(times);
      questions = List.copyOf(questions);
    }

    /// This, after a turn that said these sentences in so many words and asked this question; blank
    /// for none.
    Said and(Collection<String> keys, String question, int more) {
      var counted = new HashMap<>(times);
      keys.forEach(key -> counted.merge(key, 1, Integer::sum));
      var asked = Stream.concat(Stream.of(question), questions.stream()).limit(QUESTIONS).toList();
      return new Said(counted, asked, words + more);
    }

    /// This, as another task begins.
    Said afresh() {
      return new Said(times, questions, 0);
    }

    /// Whether asking this once more would be the third time in a row.
    boolean wouldNag(String question) {
      return questions.size() == QUESTIONS && questions.stream().allMatch(question::equals);
    }
  }

  /// What was last talked about: the options offered, the product in focus, and the order placed.
  public record Topic(Optional<Browsing> browsing, Optional<Sku> focus, Optional<OrderId> order) {

    public static final Topic NONE =
        new Topic(Optional.empty(), Optional.empty(), Optional.empty());

    public Topic browsing(Browsing changed) {
      return new Topic(Optional.of(changed), focus, order);
    }

    public Topic focus(Sku changed) {
      return new Topic(browsing, Optional.of(changed), order);
    }

    public Topic order(OrderId changed) {
      return new Topic(Optional.empty(), Optional.empty(), Optional.of(changed));
    }
  }

  /// What a choice is for.
  public enum Purpose {
    ADD,
    REORDER,
    REPLACE
  }

  /// Options on offer: what was asked for (`query`, `under` in minor units), what is offered now in
  /// spoken order, what was offered before, what it is for, and how much was asked of it. With
  /// [Purpose#REPLACE], `replaces` is the line that makes room. `without` is what must not be in
  /// it.
  public record Browsing(
      String query,
      Optional<Long> under,
      List<Sku> shown,
      List<Sku> seen,
      Purpose purpose,
      Amount amount,
      Optional<Sku> replaces,
      List<String> without) {
    public Browsing {
      shown = List.copyOf(shown);
      seen = List.copyOf(seen);
      without = List.copyOf(without);
    }

    /// Nothing is ruled out.
    public Browsing(
        String query,
        Optional<Long> under,
        List<Sku> shown,
        List<Sku> seen,
        Purpose purpose,
        Amount amount,
        Optional<Sku> replaces) {
      this(query, under, shown, seen, purpose, amount, replaces, List.of());
    }

    /// This, with other words for what is looked for.
    public Browsing asking(String words) {
      return new Browsing(words, under, shown, seen, purpose, amount, replaces, without);
    }

    /// This, with what must not be in it.
    public Browsing without(List<String> ruledOut) {
      return new Browsing(query, under, shown, seen, purpose, amount, replaces, ruledOut);
    }
  }

  /// The turn before: its id, and what was answered, for "say that again" and for a turn that is
  /// delivered twice, and when. `earlier` are digests of the ids of turns before it, newest first:
  /// one of those that is delivered once more must not act on what was asked since.
  public record LastTurn(
      String id,
      Prompt prompt,
      Prompt reprompt,
      boolean listens,
      Instant at,
      List<String> earlier) {

    private static final int REMEMBERED = 12;

    public LastTurn {
      earlier = List.copyOf(earlier);
    }

    /// Whether the turn of this id was answered already.
    boolean covers(String turn) {
      return id.equals(turn) || earlier.contains(Digest.of(turn));
    }

    /// What the turn after this one has for `earlier`.
    List<String> passed() {
      return Stream.concat(Stream.of(Digest.of(id)), earlier.stream()).limit(REMEMBERED).toList();
    }
  }
}
