package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Rhythm;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.speech.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the home already has on its way, or bought only lately, is not bought again unasked. Other
/// people's gifts are nobody's business and never told.
record DuplicateGuard(Facts facts) {

  /// Bought again before this share of its usual gap is much too soon; a rhythm takes some gaps.
  private static final double TOO_SOON = 0.4;

  private static final int LEAST_GAPS = 2;

  /// Without a rhythm, only what was bought within these days is too soon.
  private static final int LATELY_DAYS = 3;

  /// An order that never arrived is not waited for any longer than this.
  private static final Duration LOST = Duration.ofDays(30);

  /// An earlier order of the same need. `rhythm` is set where it was bought before its time.
  record Earlier(Order order, boolean coming, Optional<Rhythm> rhythm) {}

  /// Asks whether to order another, before anything is proposed: where most of these lines are on
  /// their way or were bought only lately. `lead` says what the lines are together.
  Optional<Decision> ask(State state, List<WantedLine> lines, Prompt lead) {
    if (facts.shopper().rules().role() != Role.ADULT) {
      return Optional.empty();
    }
    var found = lines.stream().flatMap(line -> earlier(line.sku()).stream()).toList();
    if (found.isEmpty() || 2 * found.size() <= lines.size()) {
      return Optional.empty();
    }
    var asked = state.confirming(new Proposal.OrderAnother(lines));
    var first = found.getFirst();
    if (lines.size() == 1) {
      var sku = lines.getFirst().sku();
      var name = Prompt.of(new Phrases(facts).name(sku));
      var it = facts.book().say("dup.it");
      return Optional.of(
          Decision.say(asked.focus(sku), told(first, name), told(first, it), brief(first, it))
              .ask(facts.book().say("dup.ask"), facts.book().say("dup.ask.short")));
    }
    var what = count(found.size(), lines.size());
    var about = lead.isBlank() ? Prompt.NONE : facts.book().say("dup.about", "lead", lead);
    return Optional.of(
        Decision.say(asked, about.then(told(first, what)), told(first, what), brief(first, what))
            .ask(facts.book().say("dup.ask.again"), facts.book().say("dup.ask.short")));
  }

  /// A yes to ordering another: the usual summary, and a further yes orders.
  Decision another(State state, List<WantedLine> lines) {
    return new ReorderFlow(facts).propose(state, lines, Prompt.NONE);
  }

  /// What to note about those few lines of a basket that are there already.
  Note few(List<Sku> skus) {
    var there = skus.stream().filter(sku -> earlier(sku).isPresent()).toList();
    return there.isEmpty()
        ? Note.NONE
        : Note.vital(
            facts.book().say("dup.few", "items", new Phrases(facts).some(there)),
            facts.book().count("dup.few.count", there.size()));
  }

  /// "Kim ordered it yesterday." About something that goes to the cart; blank where nobody else at
  /// home did.
  Prompt remark(Sku sku) {
    return earlier(sku)
        .filter(found -> found.coming() && !isOwn(found.order()))
        .map(found -> brief(found, facts.book().say("dup.it")))
        .orElse(Prompt.NONE);
  }

  /// What somebody at home ordered of it since this summary was read out; empty where nobody did.
  Optional<Prompt> meanwhile(OrderSummary summary) {
    return visible()
        .filter(order -> order.placedAt().isAfter(summary.at()))
        .filter(order -> !order.key().equals(summary.key()))
        .flatMap(order ->
            summary.lines().stream()
                .map(WantedLine::sku)
                .filter(order::contains)
                .limit(1)
                .map(sku -> just(order, sku)))
        .findFirst();
  }

  /// The newest order that already meets the need for this product.
  Optional<Earlier> earlier(Sku sku) {
    var same = visible().filter(order -> holds(order, sku)).toList();
    return same.stream()
        .filter(this::isComing)
        .findFirst()
        .map(order -> new Earlier(order, true, Optional.empty()))
        .or(() -> tooSoon(same));
  }

  private Optional<Earlier> tooSoon(List<Order> same) {
    if (same.isEmpty()) {
      return Optional.empty();
    }
    var last = same.getFirst();
    long passed = ChronoUnit.DAYS.between(day(last.placedAt()), facts.today());
    var rhythm =
        Rhythm.of(same.stream().map(Order::placedAt).toList(), facts.zone())
            .filter(often -> often.gaps() >= LEAST_GAPS);
    boolean soon =
        rhythm.map(often -> passed < TOO_SOON * often.days()).orElse(passed < LATELY_DAYS);
    return soon ? Optional.of(new Earlier(last, false, rhythm)) : Optional.empty();
  }

  private boolean isComing(Order order) {
    var due = order.shipment().expectedAt();
    var from = due != null && due.isAfter(order.placedAt()) ? due : order.placedAt();
    return order.status().isOpen() && from.plus(LOST).isAfter(facts.now());
  }

  /// The product itself, or another size of it.
  private boolean holds(Order order, Sku sku) {
    var product = facts.product(sku);
    return order.lines().stream()
        .anyMatch(line ->
            line.sku().equals(sku)
                || product
                    .filter(one ->
                        facts.product(line.sku()).filter(two -> sameName(one, two)).isPresent())
                    .isPresent());
  }

  private static boolean sameName(Product one, Product other) {
    return one.spoken().equalsIgnoreCase(other.spoken());
  }

  /// The household's orders, newest first, without what this shopper is not told of.
  private Stream<Order> visible() {
    return facts.visit().orders().orders().stream()
        .filter(order -> order.buyer().gift().isEmpty() || isOwn(order) && facts.speakerIsKnown());
  }

  private boolean isOwn(Order order) {
    return order.buyer().shopper().equals(facts.shopper().id());
  }

  /// "You ordered it yesterday; it comes Tuesday."
  private Prompt told(Earlier found, Prompt what) {
    var order = found.order();
    if (found.coming()) {
      var due = order.shipment().expectedAt();
      boolean known = due == null || due.isAfter(facts.now());
      return known
          ? say(
              order,
              "dup.you.coming",
              "dup.other.coming",
              what,
              "day",
              new Deliveries(facts).expected(order))
          : say(order, "dup.you.late", "dup.other.late", what);
    }
    return found
        .rhythm()
        .map(often ->
            say(order, "dup.you.soon", "dup.other.soon", what, "days", Math.round(often.days())))
        .orElseGet(() -> brief(found, what));
  }

  private Prompt brief(Earlier found, Prompt what) {
    return found.coming()
        ? say(found.order(), "dup.you.ordered", "dup.other.ordered", what)
        : say(found.order(), "dup.you.bought", "dup.other.bought", what);
  }

  private Prompt just(Order order, Sku sku) {
    var what = Prompt.of(new Phrases(facts).name(sku));
    return say(order, "dup.you.just", "dup.other.just", what);
  }

  private Prompt say(Order order, String you, String other, Prompt what, Object... more) {
    var values =
        Stream.concat(
                Stream.of("name", who(order), "what", what, "when", when(order.placedAt())),
                Stream.of(more))
            .toArray();
    return facts.book().say(isOwn(order) ? you : other, values);
  }

  private Prompt who(Order order) {
    return facts.visit().members().stream()
        .filter(member -> member.id().equals(order.buyer().shopper()))
        .map(Shopper::name)
        .filter(name -> !name.isBlank())
        .findFirst()
        .map(Prompt::of)
        .orElseGet(() -> facts.book().say("dup.someone"));
  }

  private Prompt when(Instant at) {
    long days = ChronoUnit.DAYS.between(day(at), facts.today());
    return days < 2
        ? Prompt.of(facts.wording().day(day(at), facts.today()))
        : facts.book().say("ago", "count", days);
  }

  private Prompt count(int found, int all) {
    return found == all
        ? facts.book().say("dup.all", "count", all)
        : facts.book().say("dup.some", "count", found, "all", all);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, facts.zone());
  }
}
