package dev.sayso.dialog.flow;

import dev.sayso.dialog.intent.Intent;

/// One more, one less, twice as much.
record AdjustFlow(Facts facts) {

  Decision adjust(State state, Intent.Adjust asked) {
    return new TalkFlow(facts).unclear(state);
  }
}
