package dev.sayso.dialog;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Set;

/// Who and what the contract tests of conversations are made of: Kim and Sam at home together, Ann
/// elsewhere.
final class SessionSteps {

  static final Shopper KIM = member("kim", "h1");
  static final Shopper SAM = member("sam", "h1");
  static final Shopper ANN = member("ann", "h2");
  static final Sku MILK = new Sku("MILK");

  private SessionSteps() {}

  /// The visit's conversation, one turn later.
  static Session spoken(Visit visit, String turn) {
    var said = visit.session();
    var last =
        new Session.LastTurn(
            turn, Prompt.of("Added."), Prompt.NONE, false, said.opened(), List.of());
    return said.missed(said.misses() + 1).answered(last, said.said());
  }

  static Cart milk(Cart cart, int packs) {
    return cart.put(new LineItem(MILK, Quantity.of(packs), Money.of(189, "USD"), KIM.id()));
  }

  static Shopper member(String id, String household) {
    return new Shopper(
        new ShopperId(id),
        id,
        new HouseholdId(household),
        List.of(new Identity("alexa", id)),
        new Shopper.Billing(null, null, null),
        new Shopper.Rules(Role.ADULT, null, null, null, null),
        Set.of("orders"),
        ShopperNotes.NONE);
  }
}
