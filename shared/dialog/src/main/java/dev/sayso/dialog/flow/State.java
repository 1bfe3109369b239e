package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Session;

/// What a turn may change.
public record State(Session session, Cart cart) {

  State expecting(Expectation expectation) {
    return new State(
        new Session(
            session.id(),
            session.shopper(),
            session.opened(),
            expectation,
            session.topic(),
            session.lastTurn(),
            session.misses()),
        cart);
  }

  State confirming(Expectation.Proposal proposal) {
    return expecting(new Expectation.Confirmation(proposal));
  }

  State choosing(Session.Browsing browsing) {
    return topic(session.topic().browsing(browsing))
        .expecting(new Expectation.Choice(new Expectation.Options.Products()));
  }

  State missing(Expectation.Missing missing) {
    return expecting(new Expectation.MissingSlot(missing));
  }

  State idle() {
    return expecting(new Expectation.Nothing());
  }

  State topic(Session.Topic topic) {
    return new State(
        new Session(
            session.id(),
            session.shopper(),
            session.opened(),
            session.expectation(),
            topic,
            session.lastTurn(),
            session.misses()),
        cart);
  }

  State focus(Sku sku) {
    return topic(session.topic().focus(sku));
  }

  State cart(Cart changed) {
    return new State(session, changed);
  }

  State misses(int misses) {
    return new State(
        new Session(
            session.id(),
            session.shopper(),
            session.opened(),
            session.expectation(),
            session.topic(),
            session.lastTurn(),
            misses),
        cart);
  }
}
