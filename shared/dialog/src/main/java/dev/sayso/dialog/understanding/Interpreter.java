package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Interpretation;

/// From what was heard to what was meant.
public interface Interpreter {

  /// Never throws for any text; what it does not understand is
  /// [dev.sayso.dialog.intent.Intent.Unclear].
  Interpretation interpret(Utterance.Heard heard, Context context);
}
