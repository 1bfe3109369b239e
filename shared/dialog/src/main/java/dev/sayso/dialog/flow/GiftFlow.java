package dev.sayso.dialog.flow;

import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.List;

/// Orders that nobody else at home is told of.
record GiftFlow(Facts facts) {

  Decision gift(State state, Intent.Gift gift) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision keepPrivate(State state) {
    return new TalkFlow(facts).unclear(state);
  }

  Decision named(State state, String recipient, List<ItemPhrase> items) {
    return new TalkFlow(facts).unclear(state);
  }
}
