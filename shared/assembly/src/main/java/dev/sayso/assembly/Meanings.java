package dev.sayso.assembly;

import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.understanding.Context;
import dev.sayso.dialog.understanding.Interpreter;
import java.util.List;
import java.util.stream.Stream;

/// Gives preferences that were loaded as mere words the meaning that they would have had, had the
/// shopper said them: "no peanuts" is to be avoided. Words that mean nothing of the kind stay a
/// note.
public record Meanings(Interpreter interpreter) {

  /// Who writes a shopper's card leaves the shopper out: "vegetarian", "nut allergy", "the
  /// cheapest".
  private static final List<String> FRAMES =
      List.of("%s", "I'm %s", "I have %s", "I have a %s", "always %s");

  public Shopper understood(Shopper shopper) {
    var preferences = shopper.preferences().stream().flatMap(this::understood).toList();
    return shopper.with(shopper.notes().preferences(preferences));
  }

  private Stream<Preference> understood(Preference preference) {
    boolean isWords =
        preference.kind() == Preference.Kind.NOTE && preference.about().equals(preference.words());
    if (!isWords) {
      return Stream.of(preference);
    }
    var told = each(preference.words());
    return told.isEmpty()
        ? Stream.of(preference)
        : told.stream().map(one -> meaning(one, preference)).distinct();
  }

  /// Each part of a list by itself, where each means something; else the words as they are.
  private List<Intent.Remember> each(String words) {
    var parts = Stream.of(words.split("[,;]")).map(this::framed).toList();
    return parts.stream().noneMatch(List::isEmpty)
        ? parts.stream().flatMap(List::stream).toList()
        : framed(words);
  }

  private List<Intent.Remember> framed(String words) {
    return FRAMES.stream()
        .map(frame -> told(frame.formatted(words.strip())))
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// What is to be remembered; nothing, where the words mean anything else too.
  private List<Intent.Remember> told(String words) {
    var intents = interpreter.interpret(Utterance.Heard.of(words), Context.NOTHING).intents();
    return intents.stream().allMatch(Meanings::isMeaning)
        ? intents.stream().map(Intent.Remember.class::cast).toList()
        : List.of();
  }

  private static boolean isMeaning(Intent intent) {
    return intent instanceof Intent.Remember(var kind, _, _) && kind != Preference.Kind.NOTE;
  }

  private static Preference meaning(Intent.Remember told, Preference words) {
    return new Preference(told.kind(), told.about(), words.words(), words.since());
  }
}
