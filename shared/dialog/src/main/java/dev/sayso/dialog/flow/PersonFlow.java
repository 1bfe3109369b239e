package dev.sayso.dialog.flow;

import dev.sayso.dialog.Expectation.Options.ForOne;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Pick;
import java.util.List;

/// Who at home is meant, where that changes what is bought.
record PersonFlow(Facts facts) {

  Decision answer(State state, Intent.ForPerson person) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision choose(State state, List<ForOne> persons, Pick pick) {
    return new TalkFlow(facts).unclear(state);
  }
}
