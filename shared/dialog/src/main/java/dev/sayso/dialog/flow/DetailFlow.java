package dev.sayso.dialog.flow;

import dev.sayso.dialog.intent.Intent;

/// Questions about the order that is proposed, or else about the cart.
record DetailFlow(Facts facts) {

  Decision answer(State state, Intent.AskDetail asked) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision price(State state, Intent.AskPrice asked) {
    return new TalkFlow(facts).unclear(state);
  }
}
