package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where orders are: the next to come first, two at a time, honest where nothing is known or
/// something is late.
final class StatusFlow {

  private static final int AT_ONCE = 2;

  private final Facts facts;
  private final Phrases phrases;
  private final Deliveries deliveries;

  StatusFlow(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
    deliveries = new Deliveries(facts);
  }

  Decision status(State state, Optional<ItemPhrase> item) {
    if (item.isPresent() && !item.get().text().isBlank()) {
      return new OrderFinder(facts)
          .containing(item.get())
          .map(order -> one(state, order))
          .orElseGet(() -> notOrdered(state, item.get()));
    }
    return coming().isEmpty() ? nothingComing(state) : from(state, 0);
  }

  /// The parcels from this one on.
  Decision from(State state, int first) {
    var coming = coming();
    var told = coming.stream().skip(first).limit(AT_ONCE).toList();
    if (told.isEmpty()) {
      return nothingComing(state);
    }
    int left = coming.size() - first - told.size();
    var full = told.stream().map(this::tell).reduce(Prompt.NONE, Prompt::then);
    var brief = told.stream().map(this::brief).reduce(Prompt.NONE, Prompt::then);
    var focused =
        told.size() == 1 ? state.topic(state.session().topic().order(told.getFirst().id())) : state;
    var decision =
        Decision.say(focused.idle(), full, brief, brief(told.getFirst())).showing(display(coming));
    if (left == 0) {
      return decision;
    }
    var more = focused.confirming(new Proposal.MoreOrders(first + told.size()));
    return Decision.say(more, full, brief)
        .ask(facts.book().count("status.more", left))
        .showing(display(coming));
  }

  private Decision one(State state, Order order) {
    var focused = state.topic(state.session().topic().order(order.id())).idle();
    return Decision.say(focused, tell(order), brief(order)).showing(display(List.of(order)));
  }

  private List<Order> coming() {
    return facts.orders().orders().stream()
        .filter(order -> order.status().isOpen())
        .sorted(Comparator.comparing(StatusFlow::next))
        .toList();
  }

  /// What comes next comes first; what has no date comes last.
  private static Instant next(Order order) {
    var at = order.shipment().expectedAt();
    return at != null ? at : Instant.MAX;
  }

  /// Where one order is, in one sentence.
  Prompt told(Order order) {
    return tell(order);
  }

  private Prompt tell(Order order) {
    var due = order.shipment().expectedAt();
    var key = "status." + order.status().code();
    if (order.status().isOpen() && due == null) {
      return facts.book().say(key + ".unknown", "what", phrases.content(order));
    }
    if (order.status().isOpen() && due != null && due.isBefore(facts.now())) {
      return facts
          .book()
          .say("status.late", "what", phrases.content(order), "day", deliveries.on(due));
    }
    var carrier = order.shipment().carrier();
    if (order.status() == OrderStatus.SHIPPED && carrier != null) {
      return facts
          .book()
          .say(
              "status.shipped.by",
              "what",
              phrases.content(order),
              "day",
              day(order),
              "carrier",
              carrier);
    }
    return facts.book().say(key, "what", phrases.content(order), "day", day(order));
  }

  private Prompt brief(Order order) {
    var due = order.shipment().expectedAt();
    var what = phrases.content(order);
    if (!order.status().isOpen()) {
      return facts.book().say("status." + order.status().code(), "what", what, "day", day(order));
    }
    if (due == null) {
      return facts.book().say("status.brief.unknown", "what", what);
    }
    return facts
        .book()
        .say(
            due.isBefore(facts.now()) ? "status.brief.late" : "status.brief",
            "what",
            what,
            "day",
            day(order));
  }

  private String day(Order order) {
    var delivered = order.shipment().deliveredAt();
    if (!order.status().isOpen()) {
      return deliveries.on(delivered != null ? delivered : order.placedAt());
    }
    return deliveries.expected(order);
  }

  private Decision nothingComing(State state) {
    return facts
        .orders()
        .lastOrder()
        .map(order ->
            Decision.say(
                state.topic(state.session().topic().order(order.id())).idle(),
                facts.book().say("status.none", "last", tell(order)),
                facts.book().say("status.none.short")))
        .orElseGet(() -> Decision.say(state.idle(), facts.book().say("status.never")));
  }

  private Decision notOrdered(State state, ItemPhrase item) {
    return Decision.say(
        state.idle(), facts.book().say("status.notordered", "item", Wording.cut(item.text(), 5)));
  }

  private Reply.Display display(List<Order> orders) {
    var rows =
        orders.stream()
            .map(order ->
                new Reply.Display.Row(
                    phrases.content(order).written(),
                    brief(order).written(),
                    phrases.total(order).written()))
            .toList();
    return new Reply.Display(facts.book().say("display.orders").written(), rows);
  }
}
