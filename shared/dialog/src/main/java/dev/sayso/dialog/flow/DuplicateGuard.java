package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.WantedLine;
import java.util.List;

/// What the home already has on its way, or bought only lately, is not bought again unasked.
record DuplicateGuard(Facts facts) {

  Decision another(State state, List<WantedLine> lines) {
    return new TalkFlow(facts).unclear(state);
  }
}
