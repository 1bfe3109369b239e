package dev.sayso.commerce.nudge;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices.Delivery;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Progress.Held;
import dev.sayso.commerce.replenishment.Supply;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One go at what is due for one shopper. A step that somebody else outran changed nothing and is
/// decided anew.
final class Round {

  /// Longer than a process is given for one shopper: who began a step and is not done after it, is
  /// no more.
  static final Duration LEASE = Duration.ofMinutes(3);

  /// Until what did not succeed is tried again.
  static final Duration LATER = Duration.ofMinutes(15);

  /// No shopper has more to do at once; a bound for what would go round in circles.
  private static final int MOST_STEPS = 60;

  private final Nudging with;
  private final Due due;
  private final Done done = new Done();

  Round(Nudging with, Due due) {
    this.with = with;
    this.due = due;
  }

  Done run() {
    var member = open();
    for (int step = 0; member.isPresent(); step++) {
      if (step == MOST_STEPS) {
        throw new IllegalStateException("there is no end of what is due for one shopper");
      }
      var now = moment(member.get());
      var next = new Deciding(now, quotes(now)).step();
      if (next instanceof Step.Rest && rest(now)) {
        return done;
      }
      member = taken(now, next).or(this::open);
    }
    return done;
  }

  private Optional<Member> open() {
    return with.members().open(due).map(this::known);
  }

  /// Nobody is reminded of what is not sold any more.
  private Member known(Member member) {
    var outlook = member.outlook();
    if (outlook.isEmpty() || !moment(member).isReachable(Purpose.RUNNING_LOW)) {
      return member;
    }
    var skus = outlook.get().items().stream().map(Outlook.Item::sku).toList();
    var sold =
        with.writing().products().apply(skus).stream()
            .map(Product::sku)
            .collect(Collectors.toSet());
    return member.with(outlook.get().only(sold::contains));
  }

  private Moment moment(Member member) {
    return new Moment(member, with.writing().terms(), with.clock().instant());
  }

  private Map<String, Quote> quotes(Moment now) {
    var quotes = new HashMap<String, Quote>();
    for (var rule : new StandingOrders(now).due()) {
      quotes.put(rule.id(), with.till().quote(now.shopper(), rule));
    }
    return quotes;
  }

  /// The member as this step left them; empty where they must be read again.
  private Optional<Member> taken(Moment now, Step step) {
    return switch (step) {
      case Step.Rest() -> Optional.empty();
      case Step.Change(var supply) -> {
        var changed = save(now, supply);
        changed.ifPresent(after -> noteHeld(now.supply(), after.supply()));
        yield changed;
      }
      case Step.Tell(var letter) -> tell(now, with.writing().telling(now, letter, lease(now)));
      case Step.TellAgain(var telling) -> tell(now, telling.retrying(lease(now)));
      case Step.Place(var rule, var told, var quote) -> place(now, rule, told, quote);
      case Step.Settle(var rule, var told) ->
          with.till()
              .find(told)
              .map(order -> ordered(now.member(), rule, told, order))
              .orElseGet(() -> save(now, now.supply().begun(Optional.empty())));
    };
  }

  /// Whether the notes say when to look again, and stand as they were read.
  private boolean rest(Moment now) {
    return wakeAt(now).equals(now.member().revision().wakeAt())
        || save(now, now.supply()).isPresent();
  }

  private Optional<Member> tell(Moment now, Begun.Telling telling) {
    return save(now, now.supply().begun(Optional.of(telling)))
        .flatMap(member -> send(member, telling));
  }

  private Optional<Member> send(Member member, Begun.Telling telling) {
    var message = telling.message();
    var notice =
        new Notice(
            message.id(),
            member.shopper(),
            message.purpose(),
            message.channel(),
            with.writing().locale(),
            message.words());
    return switch (with.notices().send(notice)) {
      case Delivery.Sent() -> {
        done.told(notice);
        yield afterwards(member, then -> then.told(message));
      }
      case Delivery.Unreachable(var why) ->
          afterwards(member, then -> then.unreachable(message, why));
      case Delivery.Failed _ -> {
        done.fails();
        var later = telling.retrying(with.clock().instant().plus(LATER));
        yield afterwards(member, then -> then.moment().supply().begun(Optional.of(later)));
      }
    };
  }

  private Optional<Member> place(
      Moment now, StandingRule rule, Progress.Announced told, Quote quote) {
    var ordering = new Begun.Ordering(rule.id(), lease(now));
    var claimed = save(now, now.supply().begun(Optional.of(ordering)));
    if (claimed.isEmpty()) {
      return claimed;
    }
    var member = claimed.get();
    return switch (with.till().place(now, rule, told, quote)) {
      case OrderResult.Placed(Order order) -> ordered(member, rule, told, order);
      case OrderResult.AlreadyPlaced(Order order) -> ordered(member, rule, told, order);
      // Decided anew at today's prices and stock: announced anew, or held.
      case OrderResult.PriceChanged _, OrderResult.OutOfStock _ ->
          afterwards(member, then -> then.moment().supply().begun(Optional.empty()));
      case OrderResult.CheckoutLink _, OrderResult.Rejected _, OrderResult.Withdrawn _ ->
          afterwards(member, then -> refused(then.moment(), rule));
      // Looked up by its key when the lease is over.
      case OrderResult.Unknown _ -> {
        done.fails();
        yield claimed;
      }
    };
  }

  private Optional<Member> ordered(
      Member member, StandingRule rule, Progress.Announced told, Order order) {
    done.ordered(order.id());
    return afterwards(member, then -> then.ordered(rule, told));
  }

  /// The shop will never take this order: the shopper is told so next.
  private Supply refused(Moment now, StandingRule rule) {
    var price = new StandingOrders(now).usualPrice(rule);
    var held = new Held(Held.Why.REFUSED, price, now.now());
    var channels = now.channels(Purpose.STANDING_ORDER);
    if (channels.isEmpty()) {
      return now.supply().with(rule.with(held)).begun(Optional.empty());
    }
    var letter = new Letter(channels.getFirst(), List.of(new Letter.Part.Holding(rule, held)));
    var telling = with.writing().telling(now, letter, now.awake(now.now()));
    return now.supply().begun(Optional.of(telling));
  }

  /// Writes what a step that is done has changed, on top of whatever a shopper said meanwhile.
  private Optional<Member> afterwards(Member read, Function<Aftermath, Supply> change) {
    var member = Optional.of(read);
    for (int tries = 0; member.isPresent() && tries < MOST_STEPS; tries++) {
      var now = moment(member.get());
      var changed = change.apply(new Aftermath(now));
      var saved = save(now, changed);
      if (saved.isPresent()) {
        noteHeld(now.supply(), changed);
        return saved;
      }
      member = open();
    }
    return member;
  }

  private Optional<Member> save(Moment read, Supply supply) {
    var notes = read.shopper().notes().supply(supply);
    var changed = read.member().with(notes);
    var wakeAt = wakeAt(new Moment(changed, read.terms(), read.now()));
    return with.members().save(read.member(), notes, wakeAt)
        ? Optional.of(changed.saved(wakeAt))
        : Optional.empty();
  }

  /// Later than now in any case: else the same sweep would find them again.
  private static Optional<Instant> wakeAt(Moment now) {
    return Wakeups.next(now)
        .map(at -> at.isAfter(now.now()) ? at : now.awake(now.now().plus(LATER)));
  }

  private static Instant lease(Moment now) {
    return now.now().plus(LEASE);
  }

  private void noteHeld(Supply before, Supply after) {
    for (var rule : after.rules()) {
      boolean was =
          before.rule(rule.id()).filter(old -> old.progress() instanceof Held).isPresent();
      if (rule.progress() instanceof Held && !was) {
        done.holds(rule);
      }
    }
  }
}
