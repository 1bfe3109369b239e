package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.MissingSlot;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Span;
import dev.sayso.dialog.speech.Prompt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is said of the home and moves what is due: away, guests, plenty left. It is done at once
/// and can be undone; nothing is ever ordered by it.
record HomeFlow(Facts facts) {

  /// How long people are away, and have guests, who do not say until when.
  private static final int AWAY = 7;

  private static final int GUESTS = 3;

  /// What lies so far back moves no forecast any more.
  private static final int PAST = 190;

  Decision home(State state, Intent.AtHome said) {
    return switch (said.event()) {
      case AWAY -> away(state, days(said.span(), AWAY), said.span() instanceof Span.Unstated);
      case GUESTS -> guests(state, days(said.span(), GUESTS));
      case PLENTY -> plenty(state, said.item());
      case BACK -> back(state);
      case GUESTS_GONE -> over(state, Shift.Guests.class::isInstance, "home.guests.gone");
      case DAYS -> days(state, said.span());
    };
  }

  /// Back to how it was before the last thing that was said of the home.
  Decision undo(State state, List<Shift> before) {
    return Decision.say(shifted(state, before).idle(), facts.book().say("home.undone"));
  }

  private Decision away(State state, Span.Days days, boolean guessed) {
    var book = facts.book();
    var until = day(days.last());
    var from = days.first().equals(facts.today()) ? "" : ".from";
    return done(
        state,
        with(state, new Shift.Away(days.first(), days.last()), Shift.Away.class::isInstance),
        book.say("home.away" + from, "from", day(days.first()), "until", until)
            .then(guessed ? book.say("home.away.guessed") : Prompt.NONE),
        book.say("home.away" + from, "from", day(days.first()), "until", until),
        book.say("home.away.short", "until", until),
        book.say("home.away.brief", "until", until));
  }

  private Decision guests(State state, Span.Days days) {
    var book = facts.book();
    return done(
        state,
        with(state, new Shift.Guests(days.first(), days.last()), Shift.Guests.class::isInstance),
        book.say("home.guests", "until", day(days.last())),
        book.say("home.guests.short", "until", day(days.last())),
        book.say("home.guests.brief", "until", day(days.last())));
  }

  /// Of what was named, or else of what was just told to run low or talked about.
  private Decision plenty(State state, Optional<ItemPhrase> item) {
    var skus = enough(state, item);
    if (skus.isEmpty()) {
      return Decision.say(state.idle(), unknown(item)).ask(facts.book().say("hello.ask.short"));
    }
    var shifts = state.notes().supply().shifts();
    for (var sku : skus) {
      shifts = with(shifts, new Shift.Plenty(sku, facts.today()), same(sku));
    }
    var after = shifted(state, shifts);
    var book = facts.book();
    var items = new Phrases(facts).some(skus);
    var due = new Needs(facts).of(after, skus.getFirst()).filter(_ -> skus.size() == 1);
    var said =
        due.map(one -> book.say("home.plenty.until", "item", items, "day", day(one.dueOn())))
            .orElseGet(() -> book.say("home.plenty", "item", items));
    return done(state, shifts, said, book.say("home.plenty", "item", items));
  }

  private static Predicate<Shift> same(Sku sku) {
    return one -> one instanceof Shift.Plenty(var of, var _) && of.equals(sku);
  }

  private Prompt unknown(Optional<ItemPhrase> item) {
    return item.filter(one -> !one.text().isBlank())
        .map(one -> facts.book().say("low.unknown", "item", one.text()))
        .orElseGet(() -> facts.book().say("home.plenty.what"));
  }

  private List<Sku> enough(State state, Optional<ItemPhrase> item) {
    var known = new Needs(facts).all(state).stream().map(one -> one.sku()).toList();
    if (item.filter(one -> !one.text().isBlank()).isPresent()) {
      return Candidates.among(facts, item.get(), known).map(found -> found.sku()).stream().toList();
    }
    return state.session().expectation() instanceof Confirmation(Proposal.Restock open)
        ? open.lines().subList(0, open.told()).stream().map(WantedLine::sku).toList()
        : state.session().topic().focus().filter(known::contains).stream().toList();
  }

  /// "We're back": ends what was said of being away; where nothing was, what waits is taken up.
  private Decision back(State state) {
    boolean othersAway =
        new Needs(facts).othersShifts().stream().anyMatch(one -> isOpen(one) && isAway(one));
    var own = state.notes().supply().shifts();
    if (own.stream().noneMatch(one -> isAway(one) && isOpen(one)) && !othersAway) {
      return state.notes().deferred().isPresent()
          ? new LaterFlow(facts).resume(state)
          : Decision.say(state.idle(), facts.book().say("home.back.none"))
              .ask(facts.book().say("hello.ask.short"));
    }
    var ended = ended(own, HomeFlow::isAway);
    var shifts =
        othersAway
            ? with(ended, new Shift.Back(facts.today()), Shift.Back.class::isInstance)
            : ended;
    return done(state, shifts, facts.book().say("home.back"));
  }

  private Decision over(State state, Predicate<Shift> which, String key) {
    return done(state, ended(state.notes().supply().shifts(), which), facts.book().say(key));
  }

  /// "Until Friday", behind what was said last: of the home, or of a standing order that rests.
  private Decision days(State state, Span span) {
    var days = span.on(facts.today());
    var paused = new Rules(facts).focused(state).filter(Rules::isPaused);
    if (state.session().expectation() instanceof MissingSlot(Missing.Next(var before))
        && days.isPresent()) {
      var shifts = state.notes().supply().shifts();
      return shifts.isEmpty()
          ? nothing(state)
          : again(shifted(state, before), shifts.getLast(), span);
    }
    if (paused.isPresent() && days.isPresent()) {
      var until = days.get().last();
      return new RuleTalk(facts)
          .paused(state, paused.get().with(new Progress.Paused(Optional.of(until))), until);
    }
    return nothing(state);
  }

  private Decision again(State state, Shift last, Span span) {
    return switch (last) {
      case Shift.Away _ -> away(state, days(span, AWAY), false);
      case Shift.Guests _ -> guests(state, days(span, GUESTS));
      case Shift.Plenty _, Shift.Back _ -> nothing(state);
    };
  }

  private Decision nothing(State state) {
    return new TalkFlow(facts).unclear(state);
  }

  private Decision done(State state, List<Shift> shifts, Prompt... said) {
    var before = state.notes().supply().shifts();
    return Decision.say(shifted(state, shifts).missing(new Missing.Next(before)), said)
        .ask(facts.book().say("anything.else"));
  }

  private State shifted(State state, List<Shift> shifts) {
    return state.notes(state.notes().supply(state.notes().supply().shifts(shifts)));
  }

  private Span.Days days(Span span, int otherwise) {
    return span.on(facts.today())
        .orElseGet(() -> new Span.Days(facts.today(), facts.today().plusDays(otherwise - 1L)));
  }

  /// The newest of its kind takes the place of those that are not over.
  private List<Shift> with(State state, Shift added, Predicate<Shift> kind) {
    return with(state.notes().supply().shifts(), added, one -> kind.test(one) && isOpen(one));
  }

  private List<Shift> with(List<Shift> shifts, Shift added, Predicate<Shift> replaced) {
    return Stream.concat(
            shifts.stream().filter(one -> !replaced.test(one) && !isPast(one)), Stream.of(added))
        .toList();
  }

  /// Those of a kind end yesterday; those that did not begin never were.
  private List<Shift> ended(List<Shift> shifts, Predicate<Shift> which) {
    var kept = new ArrayList<Shift>();
    var yesterday = facts.today().minusDays(1);
    for (var one : shifts) {
      if (!which.test(one) || !isOpen(one)) {
        kept.add(one);
      } else if (one instanceof Shift.Away(var from, var _) && from.isBefore(facts.today())) {
        kept.add(new Shift.Away(from, yesterday));
      } else if (one instanceof Shift.Guests(var from, var _) && from.isBefore(facts.today())) {
        kept.add(new Shift.Guests(from, yesterday));
      }
    }
    return kept;
  }

  private static boolean isAway(Shift shift) {
    return shift instanceof Shift.Away;
  }

  private boolean isOpen(Shift shift) {
    return !last(shift).isBefore(facts.today());
  }

  private boolean isPast(Shift shift) {
    return last(shift).isBefore(facts.today().minusDays(PAST));
  }

  private static LocalDate last(Shift shift) {
    return switch (shift) {
      case Shift.Away(var _, var until) -> until;
      case Shift.Guests(var _, var until) -> until;
      case Shift.Plenty(var _, var said) -> said;
      case Shift.Back(var on) -> on;
    };
  }

  private String day(LocalDate day) {
    return facts.wording().day(day, facts.today());
  }
}
