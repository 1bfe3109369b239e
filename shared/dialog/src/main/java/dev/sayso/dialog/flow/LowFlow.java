package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.speech.Prompt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What runs low, each with its reason: a few at a time, the soonest first. Nothing is bought.
record LowFlow(Facts facts) {

  /// "What am I running low on?"
  Decision low(State state) {
    var due = new Needs(facts).due(state);
    return due.isEmpty()
        ? nothing(state)
        : tell(state, due.stream().map(one -> usual(one.sku())).toList(), 0);
  }

  /// Tells the next of these, from one on: as many as there is room for with their reasons.
  Decision tell(State state, List<WantedLine> lines, int from) {
    int to = Math.min(lines.size(), from + facts.budget().options());
    while (to > from + 1 && !fits(state, lines, from, to)) {
      to--;
    }
    return tell(state, lines, from, to);
  }

  private boolean fits(State state, List<WantedLine> lines, int from, int to) {
    return room(state, lines, from, to) >= question(lines.size(), to)[1].words();
  }

  /// How many words are left for the question behind these with their reasons.
  private int room(State state, List<WantedLine> lines, int from, int to) {
    var skus = lines.subList(from, to).stream().map(WantedLine::sku).toList();
    var said = list(key(from), forecasts(state, skus), "low.item.short");
    return facts.budget().words() - said.words() - introduction();
  }

  /// Rather a short question than no reasons.
  private Prompt[] asked(State state, List<WantedLine> lines, int from, int to) {
    var asked = question(lines.size(), to);
    return room(state, lines, from, to) >= asked[0].words() ? asked : new Prompt[] {asked[1]};
  }

  private int introduction() {
    return facts.visit().introduced() ? 0 : facts.book().say("introduction.short").words();
  }

  private static String key(int from) {
    return from == 0 ? "low" : "low.more";
  }

  private Decision tell(State state, List<WantedLine> lines, int from, int to) {
    var shown = lines.subList(from, to).stream().map(WantedLine::sku).toList();
    var told = lines.subList(0, to).stream().map(WantedLine::sku).toList();
    var open = state.topic(state.session().topic().browsing(browsing(shown, told)));
    var focused = shown.size() == 1 ? open.focus(shown.getFirst()) : open;
    return Decision.say(focused.confirming(new Proposal.Restock(lines, to)))
        .saying(lengths(key(from), forecasts(state, shown)))
        .ask(asked(state, lines, from, to))
        .showing(display(forecasts(state, told)));
  }

  /// "When will I need milk?", "how long will the coffee last?", "why coffee?"
  Decision when(State state, Intent.AskDue asked) {
    var all = new Needs(facts).all(state);
    var skus = all.stream().map(ReplenishmentForecast::sku).toList();
    var found = Candidates.among(facts, asked.item(), skus);
    return found
        .flatMap(product -> new Needs(facts).of(state, product.sku()))
        .map(one ->
            Decision.say(state.focus(one.sku()), asked.why() ? why(one) : when(one))
                .ask(open(state, one)))
        .orElseGet(() ->
            Decision.say(state.idle(), facts.book().say("low.unknown", "item", asked.item().text()))
                .ask(facts.book().say("hello.ask.short")));
  }

  /// "Why?", of what was just told.
  Decision why(State state, Proposal.Restock open) {
    var shown = forecasts(state, shown(state, open));
    var lengths = new ArrayList<Prompt>();
    lengths.add(sentences(shown, one -> why(one)[0]));
    lengths.add(sentences(shown, one -> why(one)[1]));
    lengths.addAll(List.of(why(shown.getFirst())));
    return Decision.say(state).saying(lengths).ask(question(open.lines().size(), open.told()));
  }

  /// "Add them?", or whether to hear of more.
  Prompt[] question(int all, int told) {
    var book = facts.book();
    int more = all - told;
    return more > 0
        ? new Prompt[] {
          book.count("low.ask.more", more), book.say("low.ask.more.short", "count", more)
        }
        : new Prompt[] {book.count("low.ask", all), book.count("low.ask.short", all)};
  }

  private static List<Sku> shown(State state, Proposal.Restock open) {
    var told = open.lines().subList(0, open.told()).stream().map(WantedLine::sku).toList();
    var shown = state.session().topic().browsing().map(Browsing::shown).orElse(told);
    return told.containsAll(shown) && !shown.isEmpty() ? shown : told;
  }

  private Decision nothing(State state) {
    var book = facts.book();
    var none = book.say(state.cart().isEmpty() ? "low.none" : "low.none.cart");
    var next = new Needs(facts).next(state);
    return next.map(one ->
            Decision.say(
                state.idle().focus(one.sku()),
                none.then(book.say("low.next", "item", name(one), "day", day(one))),
                none))
        .orElseGet(() -> Decision.say(state.idle(), none))
        .ask(book.say("hello.ask.short"));
  }

  private List<Prompt> lengths(String key, List<ReplenishmentForecast> shown) {
    var lengths = new ArrayList<Prompt>();
    for (var form : List.of("low.item", "low.item.short", "low.item.name")) {
      lengths.add(list(key, shown, form));
    }
    return lengths;
  }

  private Prompt list(String key, List<ReplenishmentForecast> shown, String form) {
    var items = shown.stream().map(one -> item(one, form)).toList();
    return facts.book().say(key, "list", facts.wording().list(items));
  }

  private Prompt item(ReplenishmentForecast one, String form) {
    var key = one.because().times() == 1 && form.equals("low.item") ? "low.item.once" : form;
    return facts
        .book()
        .say(key, "item", name(one), "often", often(one), "day", day(one.because().lastBought()));
  }

  private Prompt[] when(ReplenishmentForecast one) {
    var due = day(one);
    return new Prompt[] {
      facts
          .book()
          .say(
              "due",
              "item",
              name(one),
              "day",
              due,
              "often",
              often(one),
              "last",
              day(one.because().lastBought())),
      facts.book().say("due.short", "item", name(one), "day", due)
    };
  }

  private Prompt[] why(ReplenishmentForecast one) {
    var because = one.because();
    var last = day(because.lastBought());
    var book = facts.book();
    return because.times() == 1
        ? new Prompt[] {
          book.say("why.once", "item", name(one), "day", last, "often", often(one)),
          book.say("why.once.short", "day", last)
        }
        : new Prompt[] {
          book.say(
              "why", "item", name(one), "count", because.times(), "often", often(one), "day", last),
          book.say("why.short", "item", name(one), "often", often(one), "day", last)
        };
  }

  /// The question that is open stays open.
  private Prompt[] open(State state, ReplenishmentForecast one) {
    return state.session().expectation() instanceof Confirmation(Proposal.Restock open)
        ? question(open.lines().size(), open.told())
        : new Prompt[] {};
  }

  private static Prompt sentences(
      List<ReplenishmentForecast> shown, Function<ReplenishmentForecast, Prompt> form) {
    return shown.stream().map(form).reduce(Prompt.NONE, Prompt::then);
  }

  private Reply.Display display(List<ReplenishmentForecast> told) {
    return new Reply.Display(
        facts.book().say("low.title").written(),
        told.stream()
            .map(one -> new Reply.Display.Row(name(one), often(one).written(), day(one)))
            .toList());
  }

  private List<ReplenishmentForecast> forecasts(State state, List<Sku> skus) {
    var all = new Needs(facts).all(state);
    return skus.stream().flatMap(sku -> all.stream().filter(one -> one.sku().equals(sku))).toList();
  }

  /// As much as the household bought of it last.
  private WantedLine usual(Sku sku) {
    return new WantedLine(
        sku,
        new Privacy(facts)
            .household()
            .last(sku)
            .map(purchase -> purchase.line().quantity())
            .orElse(Quantity.ONE));
  }

  private static Browsing browsing(List<Sku> shown, List<Sku> told) {
    return new Browsing(
        "", Optional.empty(), shown, told, Purpose.ADD, new Amount.Unstated(), Optional.empty());
  }

  private String name(ReplenishmentForecast one) {
    return new Phrases(facts).name(one.sku());
  }

  private Prompt often(ReplenishmentForecast one) {
    return new Periods(facts).every(one.because().usualDays());
  }

  private String day(ReplenishmentForecast one) {
    return day(one.dueOn());
  }

  private String day(LocalDate day) {
    return facts.wording().day(day, facts.today());
  }
}
