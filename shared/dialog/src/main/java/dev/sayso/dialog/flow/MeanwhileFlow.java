package dev.sayso.dialog.flow;

import dev.sayso.dialog.OrderSummary;

/// What others changed in the cart since an order was read out.
record MeanwhileFlow(Facts facts) {

  Decision takeIn(State state, OrderSummary before) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision leaveOut(State state, OrderSummary before) {
    return new TalkFlow(facts).unclear(state);
  }
}
