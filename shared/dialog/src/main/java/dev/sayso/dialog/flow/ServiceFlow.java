package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.OrderId;
import dev.sayso.dialog.intent.Intent;
import java.util.Optional;

/// When something went wrong: sorry once, then a fix or a person.
record ServiceFlow(Facts facts) {

  Decision complain(State state, Intent.Complain complaint) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision person(State state) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision handOver(State state, Optional<OrderId> order, String problem) {
    return new TalkFlow(facts).unclear(state);
  }
}
