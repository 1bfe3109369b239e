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
          "salz und essig chips");

  static final RuleInterpreter INTERPRETER =
      RuleInterpreter.english(phrase ->
          NAMES.stream().anyMatch(name -> (" " + name + " ").contains(" " + phrase + " ")));

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
