package dev.sayso.dialog.flow;

import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What there is to say of standing orders: the list of them, what goes out soon, and what is on
/// hold until the shopper decides.
record RuleNews(Facts facts) {

  private static final int NAME_WORDS = 3;

  /// What a new conversation begins with: an order on hold, or one that goes out soon.
  Optional<Decision> opening(State state) {
    var rules = Rules.all(state);
    return rules.stream()
        .filter(rule -> rule.progress() instanceof Progress.Held)
        .findFirst()
        .map(rule -> held(state, rule, (Progress.Held) rule.progress()))
        .or(() ->
            rules.stream()
                .filter(rule -> rule.progress() instanceof Progress.Announced)
                .filter(rule -> !new Rules(facts).isOrdered(rule))
                .min(Comparator.comparing(this::day))
                .map(rule -> announced(state, rule, (Progress.Announced) rule.progress())));
  }

  /// "What are my standing orders?"
  Decision list(State state) {
    var rules = Rules.all(state);
    if (rules.isEmpty()) {
      return others()
          .map(name -> Decision.say(state.idle(), facts.book().say("rules.others", "name", name)))
          .orElseGet(() -> new RuleTalk(facts).none(state));
    }
    var focused = rules.size() == 1 ? state.focus(rules.getFirst().sku()) : state;
    var lengths = new ArrayList<Prompt>();
    for (var form : List.of("rules.item", "rules.item.short", "rules.item.name")) {
      var lists = new Phrases(facts).lengths(rules.stream().map(rule -> item(rule, form)).toList());
      var kept = form.equals("rules.item.name") ? lists : lists.subList(0, 1);
      kept.forEach(
          list -> lengths.add(facts.book().say("rules", "count", counted(rules), "list", list)));
    }
    return Decision.say(focused.idle()).saying(lengths).showing(display(rules));
  }

  /// "What's coming up?"
  Decision coming(State state) {
    var rules = new Rules(facts);
    var next =
        Rules.all(state).stream()
            .filter(Rules::isActive)
            .sorted(Comparator.comparing(this::day))
            .toList();
    if (next.isEmpty()) {
      return Rules.all(state).isEmpty()
          ? new RuleTalk(facts).none(state)
          : opening(state).orElseGet(() -> list(state));
    }
    var first = next.getFirst();
    if (first.progress() instanceof Progress.Announced told && !rules.isOrdered(first)) {
      return announced(state, first, told);
    }
    var lengths =
        new Phrases(facts)
            .lengths(
                next.stream()
                    .map(rule ->
                        facts.book().say("coming.item", "item", name(rule), "day", text(day(rule))))
                    .toList());
    return Decision.say(state.focus(first.sku()).idle())
        .saying(lengths.stream().map(list -> facts.book().say("coming", "list", list)).toList());
  }

  private Decision announced(State state, StandingRule rule, Progress.Announced told) {
    var book = facts.book();
    var day = text(day(rule));
    return Decision.say(
            state.focus(rule.sku()).confirming(new Proposal.LetGo(rule.id())),
            book.say("rule.announced", "item", name(rule), "total", told.total(), "day", day))
        .ask(book.say("rule.announced.ask"), book.say("rule.announced.ask.short"));
  }

  private Decision held(State state, StandingRule rule, Progress.Held held) {
    var open = state.focus(rule.sku()).choosing(new Options.Hold(rule.id()));
    return Decision.say(open).saying(why(rule, held)).ask(question(held));
  }

  /// Asks once more what to do about it.
  Prompt[] question(Progress.Held held) {
    var key =
        switch (held.why()) {
          case PRICE_JUMP, OVER_CAP -> "rule.held.ask";
          case SOLD_OUT, REFUSED, UNREACHABLE -> "rule.held.ask.again";
        };
    return new Prompt[] {facts.book().say(key), facts.book().say(key + ".short")};
  }

  private List<Prompt> why(StandingRule rule, Progress.Held held) {
    var book = facts.book();
    var item = name(rule);
    var was = rule.agreed().unitPrice();
    return switch (held.why()) {
      case PRICE_JUMP ->
          List.of(
              book.say("rule.held.jump", "item", item, "was", was, "now", held.price()),
              book.say("rule.held.jump.short", "item", item, "was", was, "now", held.price()));
      case OVER_CAP ->
          List.of(
              book.say(
                  "rule.held.cap", "item", item, "now", held.price(), "cap", rule.terms().cap()));
      case SOLD_OUT -> List.of(book.say("rule.held.soldout", "item", item));
      case REFUSED -> List.of(book.say("rule.held.refused", "item", item));
      case UNREACHABLE -> List.of(book.say("rule.held.unreachable", "item", item));
    };
  }

  private Prompt item(StandingRule rule, String form) {
    var resting = Rules.isActive(rule) ? "" : Rules.isPaused(rule) ? ".paused" : ".held";
    return facts
        .book()
        .say(
            form.equals("rules.item.name")
                ? form
                : "rules.item"
                    + (resting.isEmpty() ? form.substring("rules.item".length()) : resting),
            "item",
            name(rule),
            "often",
            new Periods(facts).of(rule.terms().cadence()),
            "cap",
            rule.terms().cap());
  }

  private Prompt counted(List<StandingRule> rules) {
    return facts.book().count("rules.count", rules.size());
  }

  private Optional<String> others() {
    return facts.visit().members().stream()
        .filter(one -> !one.id().equals(facts.shopper().id()))
        .filter(one -> !one.notes().supply().rules().isEmpty())
        .map(Shopper::name)
        .filter(name -> !name.isBlank())
        .map(name -> Wording.cut(name, NAME_WORDS))
        .findFirst();
  }

  private Reply.Display display(List<StandingRule> rules) {
    return new Reply.Display(
        facts.book().say("rules.title").written(),
        rules.stream()
            .map(rule ->
                new Reply.Display.Row(
                    name(rule),
                    new Periods(facts).of(rule.terms().cadence()).written(),
                    facts.book().money(rule.terms().cap()).written()))
            .toList());
  }

  private LocalDate day(StandingRule rule) {
    return new Rules(facts).next(rule).orElse(LocalDate.MAX);
  }

  private String text(LocalDate day) {
    return facts.wording().day(day, facts.today());
  }

  private String name(StandingRule rule) {
    return new Phrases(facts).name(rule.sku());
  }
}
