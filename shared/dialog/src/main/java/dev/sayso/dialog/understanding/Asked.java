package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.List;
import java.util.Optional;

/// Answers to the questions that words mean something else without: who it is for, the digits of a
/// code, how many where it is none.
final class Asked {

  private static final int LONGEST_NAME = 2;

  private final Grammar grammar;
  private final Slots slots;
  private final Codes codes;
  private final Vocabulary vocabulary;

  Asked(Language language, Vocabulary vocabulary) {
    grammar = language.grammar();
    slots = new Slots(language.lexicon(), vocabulary);
    codes = new Codes(language.lexicon());
    this.vocabulary = vocabulary;
  }

  /// Empty, where it is no answer to what is asked; then it means what it always means.
  Optional<Intent> answer(List<String> raw, List<String> words, Context context) {
    return switch (context.awaiting()) {
      case PERSON -> person(words);
      case CODE -> codes.read(raw);
      case LINK -> codes.link(raw);
      case QUANTITY ->
          grammar
              .answer("answer-none", words, slots::fits)
              .<Intent>map(_ -> new Intent.No())
              .or(() -> codes.unasked(raw));
      case PRICE ->
          grammar
              .answer("answer-cap", words, slots::fits)
              .map(new Supplies(slots)::cap)
              .or(() -> codes.unasked(raw));
      case NOTHING, YES_NO, CHOICE, ITEM -> codes.unasked(raw);
    };
  }

  private Optional<Intent> person(List<String> words) {
    return grammar
        .answer("answer-me", words, slots::fits)
        .<Intent>map(_ -> new Intent.ForPerson(""))
        .or(() -> grammar.answer("answer-person", words, slots::fits).map(this::named));
  }

  private Intent named(Phrase.Match said) {
    var words = said.slot(said.has("person") ? "person" : "named");
    return new Intent.ForPerson(slots.topics.person(words));
  }

  /// A bare name is the name of a person, where one is asked for, unless the shop sells it.
  Interpretation orName(Interpretation meant, Context context) {
    boolean name =
        context.awaiting() == Awaiting.PERSON
            && meant.intents().size() == 1
            && meant.first() instanceof Intent.JustItem(var items)
            && items.size() == 1
            && items.getFirst().amount() instanceof Amount.Unstated
            && items.getFirst().text().split(" ").length <= LONGEST_NAME
            && !vocabulary.knowsPhrase(items.getFirst().text());
    return name && meant.first() instanceof Intent.JustItem(var items)
        ? Interpretation.of(new Intent.ForPerson(items.getFirst().text()))
        : meant;
  }
}
