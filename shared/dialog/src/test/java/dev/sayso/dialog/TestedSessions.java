package dev.sayso.dialog;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Forecasts;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import java.time.InstantSource;
import java.util.List;

/// A store of conversations that a contract test can fill.
public interface TestedSessions {

  Sessions sessions();

  Links links();

  Forecasts forecasts();

  void knows(Shopper shopper);

  void knows(Order order);

  /// The cases of this shopper that were handed over so far, oldest first.
  List<Handover> handovers(Shopper shopper);

  /// Opens an empty one.
  interface Opening {
    TestedSessions open(InstantSource clock);
  }
}
