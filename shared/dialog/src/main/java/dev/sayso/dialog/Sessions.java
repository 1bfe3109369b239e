package dev.sayso.dialog;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The store of conversations and carts: one read before a turn, one write after it.
public interface Sessions {

  /// A conversation that rests this long is over: the next turn begins a new one.
  Duration KEPT = Duration.ofHours(48);

  /// All of a turn's facts in one round trip. A caller nobody knows becomes a guest, who may fill a
  /// cart and not order; a session nobody knows begins. A session belongs to one shopper: the same
  /// name with somebody else speaking is another one. (The first turn of an identity in a process
  /// may cost one more, to learn whose it is.)
  Visit open(Caller caller, String session);

  /// Writes all of it or nothing, in one round trip, if since `read` nobody wrote the session, nor
  /// the cart, the notes or an attempt where they change too.
  Saved save(Visit read, Change change);

  /// What a turn changed: the session always; the cart and the shopper's notes only where present;
  /// `told` are orders and cancellations whose end the reply tells; `handover` where a case goes to
  /// the shop's people; `introduced` where the shopper was told for the first time that this is an
  /// automated assistant.
  record Change(
      Session session,
      Optional<Cart> cart,
      Optional<ShopperNotes> notes,
      Optional<Handover> handover,
      List<OrderAttempt> told,
      boolean introduced) {

    public Change {
      told = List.copyOf(told);
    }

    /// Nothing to tell of orders.
    public Change(
        Session session,
        Optional<Cart> cart,
        Optional<ShopperNotes> notes,
        Optional<Handover> handover,
        boolean introduced) {
      this(session, cart, notes, handover, List.of(), introduced);
    }

    /// Only the conversation, and perhaps the cart.
    public Change(Session session, Optional<Cart> cart, boolean introduced) {
      this(session, cart, Optional.empty(), Optional.empty(), introduced);
    }
  }

  /// What came of it.
  enum Saved {
    DONE,
    /// Somebody else was faster: nothing was written; read again and decide again.
    STALE
  }
}
