package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.understanding.Clauses.Clause;
import java.util.ArrayList;
import java.util.List;

/// All that a sentence asks for, apart from a yes or a no.
final class Requests {

  private final Segments segments;
  private final Clauses clauses;
  private final Commands commands;
  private final Bare bare;

  Requests(Language language, Segments segments, Vocabulary vocabulary) {
    var slots = new Slots(language.lexicon(), vocabulary);
    this.segments = segments;
    clauses = new Clauses(language.grammar(), slots);
    commands = new Commands(slots);
    bare = new Bare(slots, language.lexicon());
  }

  /// Whether the words begin with something that the grammar has a phrase for.
  boolean beginWithRequest(List<String> words) {
    return clauses.isRequest(segments.of(words));
  }

  /// What the words ask for, in order; none, if there are no words.
  List<Intent> of(List<String> words, Context context, boolean corrects) {
    var intents = new ArrayList<Intent>();
    for (var clause : clauses.of(segments.of(words))) {
      intents.addAll(
          switch (clause) {
            case Clause.Said(var match) -> commands.meaning(match, context);
            case Clause.Bare(var left) ->
                List.of(bare.meaning(left, context, corrects && intents.isEmpty()));
          });
    }
    return Tidying.tidy(intents);
  }
}
