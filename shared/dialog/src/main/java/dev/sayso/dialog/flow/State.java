package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a turn may change. `told` are orders and cancellations whose end the reply tells.
public record State(Session session, Cart cart, ShopperNotes notes, List<OrderAttempt> told) {

  public State {
    told = List.copyOf(told);
  }

  public State(Session session, Cart cart, ShopperNotes notes) {
    this(session, cart, notes, List.of());
  }

  State expecting(Expectation expectation) {
    return with(session.expecting(expectation));
  }

  State confirming(Expectation.Proposal proposal) {
    return expecting(new Expectation.Confirmation(proposal));
  }

  State choosing(Session.Browsing browsing) {
    return topic(session.topic().browsing(browsing))
        .expecting(new Expectation.Choice(new Expectation.Options.Products()));
  }

  State choosing(Expectation.Options options) {
    return expecting(new Expectation.Choice(options));
  }

  State missing(Expectation.Missing missing) {
    return expecting(new Expectation.MissingSlot(missing));
  }

  State idle() {
    return expecting(new Expectation.Nothing());
  }

  State topic(Session.Topic topic) {
    return with(session.about(topic));
  }

  State focus(Sku sku) {
    return topic(session.topic().focus(sku));
  }

  State cart(Cart changed) {
    return new State(session, changed, notes, told);
  }

  State notes(ShopperNotes changed) {
    return new State(session, cart, changed, told);
  }

  /// Where something is over, the shopper is about to hear of it.
  State telling(Optional<OrderAttempt> over) {
    return over.map(this::telling).orElse(this);
  }

  private State telling(OrderAttempt over) {
    var all = new ArrayList<>(told);
    all.removeIf(one -> one.id().equals(over.id()));
    all.add(over);
    return new State(session, cart, notes, all);
  }

  State misses(int misses) {
    return with(session.missed(misses));
  }

  private State with(Session changed) {
    return new State(changed, cart, notes, told);
  }
}
