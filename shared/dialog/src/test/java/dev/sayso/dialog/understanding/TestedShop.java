package dev.sayso.dialog.understanding;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.List;
import java.util.Locale;

/// The shop of the wordings files, and an interpreter that knows its names.
final class TestedShop {

  private static final List<String> NAMES =
      List.of(
          "7 up",
          "salt and vinegar crisps",
          "mac and cheese",
          "great value milk",
          "dishwasher tabs",
          "no frills beans",
          "everything bagels",
          "dr oetker pizza",
          "salz und essig chips",
          "sugar free cola");

  /// What it sells under just that name.
  private static final List<String> ITEMS =
      List.of("milk", "bread", "eggs", "butter", "dog food", "dishwasher tabs", "chocolate");

  static final RuleInterpreter INTERPRETER =
      RuleInterpreter.english(
          new Vocabulary() {
            @Override
            public boolean knowsPhrase(String phrase) {
              return NAMES.stream()
                  .anyMatch(name -> (" " + name + " ").contains(" " + phrase + " "));
            }

            @Override
            public boolean knowsItem(String phrase) {
              return ITEMS.contains(phrase);
            }
          });

  private TestedShop() {}

  static RuleInterpreter in(String language) {
    return INTERPRETER.in(Locale.of(language));
  }

  static Interpretation heard(String text, Context context) {
    return INTERPRETER.interpret(Utterance.Heard.of(text), context);
  }

  static Context context(String name) {
    return switch (name) {
      case "-" -> Context.NOTHING;
      case "yes/no" -> new Context(Awaiting.YES_NO, false, true);
      case "choice" -> new Context(Awaiting.CHOICE, true, false);
      case "quantity" -> new Context(Awaiting.QUANTITY, false, true);
      case "item" -> new Context(Awaiting.ITEM, false, false);
      case "person" -> new Context(Awaiting.PERSON, false, true);
      case "code" -> new Context(Awaiting.CODE, false, false);
      case "offered" -> new Context(Awaiting.NOTHING, true, false);
      case "focused" -> new Context(Awaiting.NOTHING, false, true);
      default -> throw new IllegalArgumentException("unknown context " + name);
    };
  }
}
