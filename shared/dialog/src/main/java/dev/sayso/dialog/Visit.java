package dev.sayso.dialog;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Optional;

/// All that one turn needs to know, read together. `members` are all of the household, the shopper
/// among them; `cart`, `orders` and `outlook`, where one is kept, are the household's. `attempts`
/// are what this shopper agreed to lately: on its way, over without their having heard of it, or
/// told. `ledger` is where the record of all they agreed to ends. `introduced`: this shopper was
/// told before that this is an automated assistant. `elsewhere` are the shopper's other open
/// conversations, on another device or channel, the latest first and without their ids. `revision`
/// is the store's own: what was read, so that a write on top of somebody else's is noticed.
public record Visit(
    Shopper shopper,
    List<Shopper> members,
    Session session,
    List<Session> elsewhere,
    Cart cart,
    PurchaseHistory orders,
    Optional<Outlook> outlook,
    List<OrderAttempt> attempts,
    LedgerHead ledger,
    boolean introduced,
    Revision revision) {

  public Visit {
    members = List.copyOf(members);
    elsewhere = List.copyOf(elsewhere);
    attempts = List.copyOf(attempts);
  }

  /// Versions of what was read; 0 = not there yet.
  public record Revision(long session, long cart, long notes) {}
}
