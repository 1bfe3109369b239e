package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.CartChange;
import dev.sayso.commerce.cart.FillingCart;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.ShopperNotes.Deferred;
import dev.sayso.dialog.OrderSummary.Kind;
import java.util.List;
import java.util.Optional;

/// Who may order, and up to what. What may not be ordered now is kept, so that nothing a shopper
/// wished for is lost: in the cart, or for a gift where nobody else sees it.
record Permission(Facts facts) {

  /// Why this shopper may not order at all; empty where they may.
  Optional<Decision> refused(State state, List<WantedLine> lines, Kind kind) {
    boolean gift = kind.gift().isPresent();
    var key =
        switch (facts.shopper().rules().role()) {
          case Role.ADULT -> "";
          case Role.CHILD -> gift ? "may.child.gift" : "may.child";
          case Role.GUEST -> gift ? "may.guest.gift" : "may.guest";
        };
    var signIn = new SignIn(facts);
    if (signIn.helps()) {
      return Optional.of(
          signIn.handing(kept(state, lines, kind.gift(), gift ? "may.signin.gift" : "may.signin")));
    }
    if (!key.isEmpty()) {
      return Optional.of(kept(state, lines, kind.gift(), key));
    }
    return new CodeFlow(facts)
        .locked(state)
        .map(until -> new CodeFlow(facts).locked(keeping(state, lines, kind.gift()), until));
  }

  /// Why this order is beyond what this shopper may spend here and now; empty where it is not. In a
  /// car, what is a lot of money waits until the car is parked.
  Optional<Decision> tooMuch(State state, Quote quote, List<WantedLine> lines, Kind kind) {
    var total = quote.totals().total();
    var limit = facts.shopper().rules().spendingLimit();
    boolean over = limit != null && total.isMoreThan(limit);
    boolean large = total.compareTo(facts.shop().terms().voiceCodeFrom()) >= 0;
    if (facts.turn().capabilities().car() && (over || large)) {
      return Optional.of(untilParked(state, lines, kind.gift()));
    }
    var key = kind.gift().isPresent() ? "may.limit.gift" : "may.limit";
    return over ? Optional.of(kept(state, lines, kind.gift(), key)) : Optional.empty();
  }

  /// The state with these lines in the cart, where they are not there already and can be had.
  State keeping(State state, List<WantedLine> lines) {
    var skus = lines.stream().map(WantedLine::sku).toList();
    var filling =
        new FillingCart(
            facts.offers(skus), facts.shop().terms().maxQuantity(), facts.shopper().id());
    var cart = state.cart();
    for (var line : lines) {
      if (cart.line(line.sku()).isEmpty()
          && filling.add(cart, line.sku(), line.quantity())
              instanceof CartChange.Added(var filled, var _)) {
        cart = filled;
      }
    }
    return state.cart(cart.asOneChangeSince(state.cart()));
  }

  /// The same, but what nobody else should see is kept apart from the cart that all share.
  State keeping(State state, List<WantedLine> lines, Optional<Gift> gift) {
    return gift.isPresent() ? deferred(state, lines, gift, false) : keeping(state, lines);
  }

  private Decision untilParked(State state, List<WantedLine> lines, Optional<Gift> gift) {
    var saved = gift.isPresent() ? state : keeping(state, lines);
    return Decision.say(deferred(saved, lines, gift, true).idle(), facts.book().say("may.parked"));
  }

  private State deferred(
      State state, List<WantedLine> lines, Optional<Gift> gift, boolean untilParked) {
    var deferred = new Deferred(lines, untilParked, gift, facts.now());
    return state.notes(state.notes().deferred(Optional.of(deferred)));
  }

  private Decision kept(State state, List<WantedLine> lines, Optional<Gift> gift, String key) {
    return Decision.say(
        keeping(state, lines, gift).idle(),
        facts.book().say(key),
        facts.book().say(key + ".short"));
  }
}
