package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Session;

/// What a turn may change.
public record State(Session session, Cart cart, ShopperNotes notes) {

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
    return new State(session, changed, notes);
  }

  State notes(ShopperNotes changed) {
    return new State(session, cart, changed);
  }

  State misses(int misses) {
    return with(session.missed(misses));
  }

  private State with(Session changed) {
    return new State(changed, cart, notes);
  }
}
