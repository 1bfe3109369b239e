package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Quote;
import dev.sayso.dialog.speech.Prompt;
import java.util.function.Function;

/// What an order summary says beside the bare facts: why it is proposed, and what is worth noting
/// about it. The lead, and a note that is not vital, are left out where words are dear. A `basket`
/// is said by number of items.
record Remarks(Prompt lead, Function<Quote, Note> note, boolean basket) {

  static Remarks led(Prompt lead) {
    return new Remarks(lead, _ -> Note.NONE, false);
  }

  Remarks noting(Function<Quote, Note> noted) {
    return new Remarks(lead, noted, basket);
  }

  Remarks asBasket() {
    return new Remarks(lead, note, true);
  }
}
