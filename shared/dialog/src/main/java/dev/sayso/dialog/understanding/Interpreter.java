package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Interpretation;
import java.util.List;
import java.util.Locale;

/// From what was heard to what was meant.
public interface Interpreter {

  /// Never throws for any text; what it does not understand is
  /// [dev.sayso.dialog.intent.Intent.Unclear].
  Interpretation interpret(Utterance.Heard heard, Context context);

  /// The interpreter for turns in that language; itself, where it takes them all as they come.
  default Interpreter in(Locale locale) {
    return this;
  }

  /// What each hypothesis means, the likeliest first, without repetitions; the first is what the
  /// best one means, also where that is not understood. Whoever knows the shop and the shopper may
  /// prefer another one. A yes, a no or a code is only ever the meaning of the best hypothesis.
  default List<Interpretation> all(Utterance.Heard heard, Context context) {
    return List.of(interpret(heard, context));
  }
}
