package dev.sayso.dialog.flow;

import dev.sayso.dialog.intent.Intent;

/// The voice code: asked for from a certain total on, three tries, then a day of silence.
record CodeFlow(Facts facts) {

  Decision say(State state, Intent.SayCode code) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision unlock(State state) {
    return new TalkFlow(facts).unclear(state);
  }
}
