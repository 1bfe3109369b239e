package dev.sayso.dialog;

import dev.sayso.commerce.cart.Cart;
import java.util.Optional;

/// The store of conversations and carts: one read before a turn, one write after it.
public interface Sessions {

  /// All of a turn's facts in one round trip. A caller nobody knows becomes a guest, who may fill a
  /// cart and not order; a session nobody knows begins. (The first turn of an identity in a process
  /// may cost one more, to learn whose it is.)
  Visit open(Caller caller, String session);

  /// Writes all of it or nothing, in one round trip, if nobody wrote session or cart since `read`.
  Saved save(Visit read, Change change);

  /// What a turn changed: the session always; the cart only where present; `introduced` where the
  /// shopper was told for the first time that this is an automated assistant.
  record Change(Session session, Optional<Cart> cart, boolean introduced) {}

  /// What came of it.
  enum Saved {
    DONE,
    /// Somebody else was faster: nothing was written; read again and decide again.
    STALE
  }
}
