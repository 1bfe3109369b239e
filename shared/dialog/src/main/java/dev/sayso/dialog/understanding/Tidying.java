package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What several requests in one sentence say about each other.
final class Tidying {

  private Tidying() {}

  /// Greetings and thanks around a request say nothing. A part that was not understood is dropped
  /// beside one that was; but then nothing is done to what "it" might have meant.
  static List<Intent> tidy(List<Intent> all) {
    var intents = new ArrayList<>(all.stream().distinct().toList());
    dropBeside(intents, Tidying::isCourtesy);
    if (intents.stream().anyMatch(Intent.Unclear.class::isInstance)) {
      dropBeside(intents, Tidying::needsFocus);
    }
    dropBeside(intents, Intent.Unclear.class::isInstance);
    onlyLastComplaint(intents);
    if (intents.size() > 1 && intents.stream().anyMatch(Tidying::aboutCart)) {
      intents.replaceAll(Tidying::added);
    }
    return List.copyOf(intents);
  }

  /// "This is ridiculous, the milk was sour": one complaint, and its last words are the matter.
  private static void onlyLastComplaint(List<Intent> intents) {
    var complaints = intents.stream().filter(Intent.Complain.class::isInstance).toList();
    if (complaints.size() > 1) {
      intents.removeAll(complaints.subList(0, complaints.size() - 1));
    }
  }

  private static void dropBeside(List<Intent> intents, Predicate<Intent> minor) {
    if (!intents.stream().allMatch(minor)) {
      intents.removeIf(minor);
    }
  }

  private static boolean isCourtesy(Intent intent) {
    return intent instanceof Intent.Thanks || intent instanceof Intent.Open;
  }

  private static boolean needsFocus(Intent intent) {
    return intent instanceof Intent.AddThat
        || intent instanceof Intent.Correct
        || intent instanceof Intent.JustAmount
        || (intent instanceof Intent.ChangeQuantity(var item, var _) && item.isEmpty());
  }

  private static boolean aboutCart(Intent intent) {
    return intent instanceof Intent.Add
        || intent instanceof Intent.Remove
        || intent instanceof Intent.Checkout
        || intent instanceof Intent.ReadCart;
  }

  /// "Milk, eggs and no more yoghurt": next to a change of the cart, things are wanted in it.
  static Intent added(Intent intent) {
    return intent instanceof Intent.JustItem(var items) ? new Intent.Add(items) : intent;
  }
}
