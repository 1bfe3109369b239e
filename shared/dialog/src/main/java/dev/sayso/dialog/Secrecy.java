package dev.sayso.dialog;

import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;

/// Keeps a voice code out of what is told of a turn: whatever was said in answer to "what is your
/// code?" may hold its digits, however it was understood.
record Secrecy(boolean codeAsked) {

  /// For a turn in this session, as it was before the turn.
  static Secrecy of(Session before) {
    return new Secrecy(
        before.expectation() instanceof Expectation.MissingSlot(var missing)
            && (missing instanceof Missing.Code
                || missing instanceof Missing.RuleCode
                || missing instanceof Missing.CodeToLink
                || missing instanceof Missing.CodeToDelete
                || missing instanceof Missing.LinkCode));
  }

  Interpretation masked(Interpretation understood) {
    return new Interpretation(understood.intents().stream().map(this::masked).toList());
  }

  private Intent masked(Intent intent) {
    boolean mayHoldIt =
        intent instanceof Intent.SayCode
            || codeAsked
                && (intent instanceof Intent.JustAmount
                    || intent instanceof Intent.JustItem
                    || intent instanceof Intent.Choose
                    || intent instanceof Intent.ChangeQuantity
                    || intent instanceof Intent.Search
                    || intent instanceof Intent.Unclear);
    return mayHoldIt ? new Intent.SayCode("") : intent;
  }
}
