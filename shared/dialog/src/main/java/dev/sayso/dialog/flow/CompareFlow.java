package dev.sayso.dialog.flow;

import dev.sayso.dialog.intent.Intent;

/// Which of several is cheaper a wash, better rated, or bigger: computed, never guessed.
record CompareFlow(Facts facts) {

  Decision compare(State state, Intent.Compare asked) {
    return new TalkFlow(facts).unclear(state);
  }
}
