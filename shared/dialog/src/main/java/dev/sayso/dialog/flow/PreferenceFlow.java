package dev.sayso.dialog.flow;

import dev.sayso.commerce.shopper.Preference;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.List;

/// What shoppers tell about themselves: kept with their words and the date, read back, forgotten.
record PreferenceFlow(Facts facts) {

  Decision remember(State state, Intent.Remember told) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision forget(State state, Intent.Forget about) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision read(State state) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision forgotten(State state, Preference preference) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision named(State state, List<ItemPhrase> items) {
    return new TalkFlow(facts).unclear(state);
  }
}
