package dev.sayso.dialog.flow;

import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Pick;

/// Numbers that sound alike, where the mistake would matter.
record CountFlow(Facts facts) {

  Decision choose(State state, Options.Counts counts, Pick pick) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision amount(State state, Options.Counts counts, Amount amount) {
    return new TalkFlow(facts).unclear(state);
  }
}
