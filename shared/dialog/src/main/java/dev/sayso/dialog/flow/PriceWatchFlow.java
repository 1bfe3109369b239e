package dev.sayso.dialog.flow;

/// Waiting for a better price, and telling when it is there.
record PriceWatchFlow(Facts facts) {

  Decision watch(State state) {
    return new TalkFlow(facts).unclear(state);
  }
}
