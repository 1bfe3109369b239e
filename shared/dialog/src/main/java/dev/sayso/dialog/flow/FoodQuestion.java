package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.answer.AnswerWords;
import dev.sayso.dialog.food.Found;
import dev.sayso.dialog.food.Thing;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// "Is it vegan?", "does it contain nuts?": answered by what the catalogue lists and by nobody's
/// wording, and honest where it lists nothing.
record FoodQuestion(Facts facts, String question) {

  private static final int LONGEST = 3;

  /// A phrase of the question and what it means.
  private record Named(String words, Thing thing) {}

  /// Empty where nothing was named that may be in food.
  Optional<Prompt> answer(Product product) {
    var foods = facts.foods();
    return named(foods::diet)
        .map(diet -> diet(product, diet))
        .or(() -> named(foods::known).map(thing -> content(product, thing)));
  }

  private Prompt diet(Product product, Named diet) {
    var name = facts.wording().name(product);
    boolean marked =
        product.details().attributes().getOrDefault("diet", List.of()).stream()
            .anyMatch(label -> facts.foods().same(label, diet.words()));
    if (marked) {
      return facts.book().say("ask.marked", "name", name, "diet", diet.words());
    }
    return facts
        .foods()
        .in(product, diet.thing())
        .map(found -> contains(name, found))
        .orElseGet(() -> facts.book().say("ask.unmarked", "name", name, "diet", diet.words()));
  }

  private Prompt content(Product product, Named thing) {
    var name = facts.wording().name(product);
    return facts
        .foods()
        .in(product, thing.thing())
        .map(found -> contains(name, found))
        .orElseGet(() -> facts.book().say("ask.unlisted", "name", name, "what", thing.words()));
  }

  private Prompt contains(String name, Found found) {
    var key = found.surely() ? "ask.contains" : "ask.may";
    return facts.book().say(key, "name", name, "what", found.what());
  }

  /// The shortest phrase of the question that is known: "vegan", not "is it vegan".
  private Optional<Named> named(Function<String, Optional<Thing>> meaning) {
    var words = AnswerWords.words(question);
    var phrases = new ArrayList<String>();
    for (int length = 1; length <= LONGEST; length++) {
      for (int at = 0; at + length <= words.size(); at++) {
        phrases.add(String.join(" ", words.subList(at, at + length)));
      }
    }
    return phrases.stream()
        .flatMap(phrase -> meaning.apply(phrase).map(thing -> new Named(phrase, thing)).stream())
        .findFirst();
  }
}
