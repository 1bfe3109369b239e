package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.OrderId;
import dev.sayso.dialog.intent.Pick;
import java.util.List;

/// Which of several usual baskets.
record BasketFlow(Facts facts) {

  Decision choose(State state, List<OrderId> lastTimes, Pick pick) {
    return new TalkFlow(facts).unclear(state);
  }
}
