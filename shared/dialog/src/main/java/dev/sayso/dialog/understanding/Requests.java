package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.understanding.Clauses.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All that a sentence asks for, apart from a yes or a no.
final class Requests {

  private final Segments segments;
  private final Clauses clauses;
  private final Commands commands;
  private final Bare bare;
  private final Set<String> goesOn;
  private final Set<String> without;

  Requests(Language language, Segments segments, Vocabulary vocabulary) {
    var slots = new Slots(language.lexicon(), vocabulary);
    this.segments = segments;
    clauses = new Clauses(language.grammar(), slots);
    commands = new Commands(slots);
    bare = new Bare(slots, language.lexicon());
    goesOn = Set.copyOf(language.lexicon().list("goes.on"));
    without = Set.copyOf(language.lexicon().list("without"));
  }

  /// Whether the words begin with something that the grammar has a phrase for.
  boolean beginWithRequest(List<String> words) {
    return clauses.isRequest(segments.of(words));
  }

  /// What the words ask for, in order; none, if there are no words.
  List<Intent> of(List<String> words, Context context, boolean corrects) {
    var intents = new ArrayList<Intent>();
    for (var clause : clauses.of(segments.of(parted(words)))) {
      intents.addAll(
          switch (clause) {
            case Clause.Said(var match) -> commands.meaning(match, context);
            case Clause.Bare(var left) ->
                List.of(bare.meaning(left, context, corrects && intents.isEmpty()));
          });
    }
    if (!words.isEmpty() && goesOn.contains(words.getFirst())) {
      intents.replaceAll(Tidying::added);
    }
    return Tidying.tidy(intents);
  }

  /// "My usual without the butter" is two requests, where the first is one by itself.
  private List<String> parted(List<String> words) {
    for (int at = 1; at < words.size(); at++) {
      if (without.contains(words.get(at)) && clauses.wantsMany(words.subList(0, at))) {
        var parted = new ArrayList<>(words.subList(0, at));
        parted.add(Tokenizer.BREAK);
        parted.addAll(words.subList(at, words.size()));
        return parted;
      }
    }
    return words;
  }
}
