package dev.sayso.dialog;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shopper.Shopper;
import java.time.InstantSource;

/// A store of conversations that a contract test can fill.
public interface TestedSessions {

  Sessions sessions();

  void knows(Shopper shopper);

  void knows(Order order);

  /// Opens an empty one.
  interface Opening {
    TestedSessions open(InstantSource clock);
  }
}
