package dev.sayso.dialog.flow;

/// Putting an order off, and taking it up again: after the drive, on another device, days later.
record LaterFlow(Facts facts) {

  Decision save(State state) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision whenParked(State state) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision resume(State state) {
    return new TalkFlow(facts).unclear(state);
  }
}
