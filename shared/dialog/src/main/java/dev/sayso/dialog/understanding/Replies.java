package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.ArrayList;
import java.util.List;

/// A yes or a no with more behind it.
final class Replies {

  private final Vocabulary vocabulary;

  Replies(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// A no, and what is wanted instead. A change of what was proposed says the no by itself.
  List<Intent> no(List<Intent> more, Context context) {
    var understood =
        more.stream()
            .filter(intent -> !isUnclear(intent) && !(intent instanceof Intent.Thanks))
            .toList();
    if (understood.isEmpty() || (endsTalk(understood) && context.awaiting() == Awaiting.YES_NO)) {
      return List.of(new Intent.No());
    }
    var first = understood.getFirst();
    boolean changes = changesProposal(first) || first instanceof Intent.Checkout;
    return changes ? understood : with(new Intent.No(), understood);
  }

  /// Never a yes: something followed it. What is no request, and nothing the shop sells, is
  /// dropped.
  List<Intent> qualifiedYes(List<Intent> more, Context context) {
    var understood = new ArrayList<Intent>();
    for (var intent : more) {
      switch (intent) {
        case Intent.JustAmount(var amount) -> understood.add(change(amount));
        case Intent.JustItem(var items)
            when context.awaiting() != Awaiting.ITEM && !known(items) -> {}
        case Intent.Unclear _, Intent.Thanks _ -> {}
        default -> understood.add(intent);
      }
    }
    return with(new Intent.QualifiedYes(), understood);
  }

  private boolean known(List<ItemPhrase> items) {
    return items.stream()
        .allMatch(item -> !item.text().isEmpty() && vocabulary.knowsPhrase(item.text()));
  }

  private static Intent change(Amount amount) {
    return new Intent.ChangeQuantity(java.util.Optional.empty(), amount);
  }

  private static boolean isUnclear(Intent intent) {
    return intent instanceof Intent.Unclear;
  }

  /// "No, that is all" to an open question is no more than a no.
  private static boolean endsTalk(List<Intent> intents) {
    return intents.size() == 1 && intents.getFirst() instanceof Intent.Checkout;
  }

  private static boolean changesProposal(Intent intent) {
    return intent instanceof Intent.Correct
        || intent instanceof Intent.ChangeQuantity
        || intent instanceof Intent.Choose
        || intent instanceof Intent.Refine
        || intent instanceof Intent.Narrow
        || intent instanceof Intent.TellMore
        || intent instanceof Intent.HearList
        || intent instanceof Intent.AddThat
        || intent instanceof Intent.Undo
        || isAboutProposal(intent)
        || intent instanceof Intent.Repeat;
  }

  private static boolean isAboutProposal(Intent intent) {
    return switch (intent) {
      case Intent.Adjust _, Intent.AskDetail _, Intent.Compare _, Intent.WaitForPrice _ -> true;
      case Intent.SaveForLater _, Intent.RemindWhenParked _, Intent.KeepPrivate _ -> true;
      case Intent.Gift _, Intent.ForPerson _ -> true;
      default -> false;
    };
  }

  private static List<Intent> with(Intent first, List<Intent> more) {
    var intents = new ArrayList<Intent>();
    intents.add(first);
    intents.addAll(more);
    return intents;
  }
}
