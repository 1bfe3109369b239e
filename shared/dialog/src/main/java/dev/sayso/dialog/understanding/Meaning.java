package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.Phrase.Match;

/// What one section of the grammar means.
interface Meaning {

  Intent of(Match match, Context context);

  /// The same wherever it is said.
  static Meaning always(Intent intent) {
    return (_, _) -> intent;
  }

  /// Whether there are options that words can point at.
  static boolean options(Context context) {
    return context.offered() || context.awaiting() == Awaiting.CHOICE;
  }

  /// Whether the options on offer are what is waited for, and not only what was talked about.
  static boolean choosing(Context context) {
    return context.awaiting() == Awaiting.CHOICE || context.offered() && asked(context);
  }

  /// Whether a yes or a no is waited for.
  static boolean asked(Context context) {
    return context.awaiting() == Awaiting.YES_NO;
  }
}
