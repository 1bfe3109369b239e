package dev.sayso.dialog.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a shopper's wishes are about: ways of eating, what must not be in it, people and places.
final class Topics {

  /// More words than this are a remark, and no name of anything.
  private static final int LONGEST = 4;

  private final Map<String, String> diets;
  private final Map<String, String> allergens;
  private final Map<String, String> illnesses;
  private final Set<String> only;
  private final PhraseTable lead;
  private final List<String> possessives;
  private final Set<String> between;
  private final Set<String> it;

  Topics(Lexicon lexicon) {
    diets = lexicon.map("diets");
    allergens = lexicon.map("allergens");
    illnesses = lexicon.map("illnesses");
    only = new HashSet<>(lexicon.list("allergens.only"));
    lead = lexicon.phrases("about.lead");
    possessives = lexicon.list("possessive");
    it = Set.copyOf(lexicon.list("about.it"));
    between = new HashSet<>(lexicon.list("about.or"));
    between.add(Tokenizer.BREAK);
  }

  boolean isDiet(List<String> words) {
    return diets.containsKey(String.join(" ", words));
  }

  boolean isIllness(List<String> words) {
    return illnesses.containsKey(String.join(" ", words));
  }

  /// Whether it is a way of eating, or something that is only ever spoken of to leave it out.
  boolean isKnown(List<String> words) {
    return isDiet(words) || isRuledOut(words);
  }

  boolean isAllergen(List<String> words) {
    return allergens.containsKey(String.join(" ", words));
  }

  /// Whether it is only ever spoken of to leave it out.
  boolean isRuledOut(List<String> words) {
    return only.contains(String.join(" ", words));
  }

  boolean isShort(List<String> words) {
    return !words.isEmpty() && words.size() <= LONGEST && words.stream().noneMatch(Numeral::is);
  }

  /// A name short enough, and not only "that".
  boolean isThing(List<String> words) {
    return isShort(words) && !(words.size() == 1 && it.contains(words.getFirst()));
  }

  boolean isPossessive(List<String> words) {
    return possessives.stream().anyMatch(end -> words.getLast().endsWith(end));
  }

  String diet(List<String> words) {
    return diets.getOrDefault(String.join(" ", words), about(words));
  }

  /// What an illness makes one leave out.
  String illness(List<String> words) {
    return illnesses.getOrDefault(String.join(" ", words), about(words));
  }

  /// Without articles, and each thing by one name: nut and nuts are nuts.
  String about(List<String> words) {
    int from = 0;
    int length = lead.lengthAt(words, from);
    while (length > 0 && from + length < words.size()) {
      from += length;
      length = lead.lengthAt(words, from);
    }
    var text = String.join(" ", words.subList(from, words.size()));
    return allergens.getOrDefault(text, text);
  }

  /// A person's name, without the end of "Sam's".
  String person(List<String> words) {
    var name = about(words);
    return possessives.stream()
        .filter(end -> name.endsWith(end) && name.length() > end.length())
        .findFirst()
        .map(end -> name.substring(0, name.length() - end.length()))
        .orElse(name);
  }

  /// The things of a list: "nuts, raisins or soy".
  List<String> each(List<String> words) {
    var things = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at <= words.size(); at++) {
      if (at == words.size() || between.contains(words.get(at))) {
        Optional.of(words.subList(from, at))
            .filter(piece -> !piece.isEmpty())
            .map(this::about)
            .ifPresent(things::add);
        from = at + 1;
      }
    }
    return things.stream().distinct().toList();
  }
}
