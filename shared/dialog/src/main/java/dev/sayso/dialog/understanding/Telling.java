package dev.sayso.dialog.understanding;

import dev.sayso.dialog.answer.Fact;
import java.util.List;

/// All that a [LanguageModel] is told to word an answer: what was asked, without what is personal
/// in it, facts that are data whatever they say, the products that must be named, in that order,
/// and how many words it may take. `asker` is told to nobody.
public record Telling(
    String asker, Question.Utterance asked, List<Fact> facts, List<String> names, int words) {

  public Telling {
    facts = List.copyOf(facts);
    names = List.copyOf(names);
  }
}
