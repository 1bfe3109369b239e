package dev.sayso.dev.bench;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.bench.Course.Question;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.play.Etiquette;
import dev.sayso.dev.play.Scenario;
import dev.sayso.dev.play.Stage;
import dev.sayso.dev.play.Step;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.seed.strict.BadInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One playing of a scenario, with everything counted that can be counted without knowing what was
/// meant.
final class Performance {

  private final LocalShop shop;
  private final Stage stage;
  private final Scenario scenario;
  private final Tally tally = new Tally();
  private final List<String> transcript = new ArrayList<>();
  private final Map<String, Reply> last = new HashMap<>();
  private final Map<String, Reply> lastOffer = new HashMap<>();
  private final Map<String, List<OrderSummary>> readOut = new HashMap<>();
  private final Map<String, Asked> asked = new HashMap<>();
  private final Set<OrderId> known = new HashSet<>();
  private final Map<ShopperId, Effect.Held> has = new HashMap<>();
  private final List<Goods> ordered = new ArrayList<>();

  Performance(LocalShop shop, Scenario scenario) {
    this.shop = shop;
    this.scenario = scenario;
    stage = new Stage(shop);
    stage.set(scenario);
    tally.count(Count.DIALOGS);
    speakers().forEach(this::look);
  }

  Tally tally() {
    return tally;
  }

  /// The whole dialog, for whoever wants to know what went wrong.
  String described(double level) {
    return scenario.name()
        + " at "
        + Math.round(level * 100)
        + " %: "
        + tally.wrongs()
        + "\n"
        + String.join("\n", transcript);
  }

  void broke(RuntimeException e) {
    tally.count(Count.BROKEN);
    transcript.add("       (Sayso broke: " + e + ")");
  }

  /// What was ordered so far, oldest first.
  List<Goods> ordered() {
    return ordered;
  }

  /// The last reply that was heard in this conversation.
  Optional<Reply> last(Step.Said said) {
    return Optional.ofNullable(last.get(session(said)));
  }

  /// The question that is open in this conversation. Asked again in fewer words, it is about what
  /// was offered last.
  Question question(Step.Said said) {
    var reply = last.get(session(said));
    if (reply == null) {
      return Question.NONE;
    }
    var now = Question.of(reply);
    var before = lastOffer.get(session(said));
    return before != null && offered(now).repeats(offered(Question.of(before)))
        ? new Question(now.expects(), before.prompt().written())
        : now;
  }

  Offered offered(Question question) {
    return Offered.in(question, scenario.seed());
  }

  /// What all who speak in the scenario have now.
  Map<ShopperId, Effect.Held> held() {
    speakers().forEach(this::look);
    return Map.copyOf(has);
  }

  /// What this shopper had after saying something the last time.
  Effect.Held had(ShopperId speaker) {
    return Objects.requireNonNull(has.get(speaker), "speaks in this scenario");
  }

  /// What happens in the world before a step. What is reported about an order that a disturbed
  /// dialog never placed, does not happen.
  void change(Step step) {
    try {
      stage.change(step.world());
      if (step.sweeps()) {
        stage.sweep();
      }
    } catch (BadInputException e) {
      transcript.add("       (" + e.getMessage() + ")");
    }
  }

  /// Says it, and checks whatever must hold of every turn.
  Effect say(Step.Said said, String id) {
    var reply = stage.say(said, scenario.name() + "/" + id);
    write(said, reply);
    var session = session(said);
    for (var order : look(said.place().speaker())) {
      tally.count(Count.ORDERS);
      ordered.add(Goods.of(order));
      tally.countIf(!wasReadOut(order, session), Count.NOT_READ_OUT);
    }
    listen(session, said, reply);
    return Effect.of(reply, had(said.place().speaker()));
  }

  private void listen(String session, Step.Said said, Reply reply) {
    tally.count(Count.TURNS);
    tally.count(Count.WORDS, reply.prompt().words());
    tally.countIf(
        reply.prompt().isBlank() && !(said.utterance() instanceof Utterance.Closed), Count.EMPTY);
    tally.countIf(Etiquette.isOverBudget(reply, said.place().surface()), Count.TOO_LONG);
    if (!(reply.understood().first() instanceof Intent.Repeat)) {
      var now = Asked.after(asked.get(session), reply.prompt().spoken());
      tally.countIf(now.times() >= Asked.TOO_OFTEN, Count.ASKED_THRICE);
      asked.put(session, now);
    }
    last.put(session, reply);
    if (!offered(Question.of(reply)).amounts().isEmpty()) {
      lastOffer.put(session, reply);
    }
    Effect.summary(reply)
        .ifPresent(
            summary -> readOut.computeIfAbsent(session, _ -> new ArrayList<>()).add(summary));
  }

  private boolean wasReadOut(Order order, String session) {
    var consent = order.consent();
    return consent != null
        && readOut.getOrDefault(session, List.of()).stream()
            .anyMatch(summary ->
                summary.hash().equals(consent.hash())
                    && summary.total().equals(order.totals().total())
                    && Goods.of(summary.lines()).equals(Goods.of(order)));
  }

  /// Looks at what the shopper has now; returns the orders that were not there before.
  private List<Order> look(ShopperId shopper) {
    var visit = shop.visit(shopper);
    has.put(shopper, Effect.Held.of(visit));
    return visit.orders().orders().stream()
        .filter(order -> order.buyer().shopper().equals(shopper))
        .filter(order -> known.add(order.id()))
        .toList();
  }

  private Set<ShopperId> speakers() {
    return scenario.steps().stream()
        .flatMap(step -> step.said().stream())
        .map(said -> said.place().speaker())
        .collect(Collectors.toSet());
  }

  private void write(Step.Said said, Reply reply) {
    var words =
        switch (said.utterance()) {
          case Utterance.Heard(List<String> texts) -> String.join(" | ", texts);
          case Utterance.Opened _ -> "(opened)";
          case Utterance.Closed _ -> "(closed)";
        };
    transcript.add("  you> " + words);
    transcript.add("sayso> " + reply.prompt().spoken());
  }

  private static String session(Step.Said said) {
    return said.place().speaker() + "/" + said.place().session();
  }
}
