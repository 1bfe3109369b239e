package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.CartChange;
import dev.sayso.commerce.cart.FillingCart;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.Role;
import java.util.List;
import java.util.Optional;

/// Who may order, and up to what. What may not be ordered now is kept in the cart, so that nothing
/// a shopper wished for is lost.
record Permission(Facts facts) {

  /// Why this shopper may not order at all; empty where they may.
  Optional<Decision> refused(State state, List<WantedLine> lines) {
    var key =
        switch (facts.shopper().rules().role()) {
          case Role.ADULT -> "";
          case Role.CHILD -> "may.child";
          case Role.GUEST -> "may.guest";
        };
    return key.isEmpty() ? Optional.empty() : Optional.of(kept(state, lines, key));
  }

  /// Why this order is beyond what this shopper may spend by voice; empty where it is not.
  Optional<Decision> tooMuch(State state, Quote quote, List<WantedLine> lines) {
    var total = quote.totals().total();
    var rules = facts.shopper().rules();
    if (rules.spendingLimit() != null && total.isMoreThan(rules.spendingLimit())) {
      return Optional.of(kept(state, lines, "may.limit"));
    }
    boolean needsCode =
        rules.voiceCode() != null && total.compareTo(facts.shop().terms().voiceCodeFrom()) >= 0;
    return needsCode ? Optional.of(kept(state, lines, "may.code")) : Optional.empty();
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

  private Decision kept(State state, List<WantedLine> lines, String key) {
    return Decision.say(
        keeping(state, lines).idle(), facts.book().say(key), facts.book().say(key + ".short"));
  }
}
