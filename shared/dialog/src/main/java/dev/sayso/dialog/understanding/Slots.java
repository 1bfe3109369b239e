package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What may stand in the slots of a phrase, and what it means there.
final class Slots {

  /// A bare number above this points at no option.
  private static final int MOST_OPTIONS = 10;

  final ItemPhrases items;
  final Prices prices;
  final Topics topics;
  final Times times;
  final Dishes dishes;
  private final Map<String, String> ordinals;
  private final PhraseTable notItem;
  private final Set<String> notInside;
  private final Set<String> the;
  private final Set<String> one;
  private final Runs runs;

  Slots(Lexicon lexicon, Vocabulary vocabulary) {
    items = new ItemPhrases(lexicon, vocabulary);
    prices = new Prices(lexicon);
    topics = new Topics(lexicon);
    times = new Times(lexicon);
    dishes = new Dishes(lexicon);
    ordinals = lexicon.map("ordinals");
    notItem = lexicon.phrases("not.item");
    notInside = Set.copyOf(lexicon.list("not.inside"));
    the = Set.copyOf(lexicon.list("the"));
    one = Set.copyOf(lexicon.list("one"));
    runs = new Runs(vocabulary);
  }

  /// Whether these words may stand in a slot of that kind.
  boolean fits(String kind, List<String> words) {
    return switch (kind) {
      case "items" -> isList(words);
      case "pointed" -> single(words) && isPointed(words);
      case "item", "other" -> single(words) && names(words) && isNamed(words);
      case "amount" ->
          single(words) && !startsWithThe(words) && items.amountOnly(words).isPresent();
      case "count" -> single(words) && items.amountOnly(words).filter(Slots::noPieces).isPresent();
      case "money" -> prices.isMoney(words);
      case "price" -> prices.read(words).isPresent();
      case "position" -> words.size() == 1 && ordinals.containsKey(words.getFirst());
      case "ordinal" -> words.size() == 1 && ordinal(words.getFirst()).isPresent();
      case "any" -> single(words);
      case "kept" ->
          pieces(words).stream().allMatch(piece -> topics.isThing(piece) && names(piece));
      case "known" -> topics.isKnown(words);
      case "diet" -> topics.isDiet(words);
      case "illness" -> topics.isIllness(words);
      case "brand", "place" -> single(words) && topics.isThing(words) && names(words);
      case "person" -> single(words) && topics.isShort(words) && names(words);
      case "named" -> single(words) && topics.isPossessive(words);
      case "remark" -> true;
      case "day" -> times.day(words).isPresent();
      case "span" -> times.span(words).isPresent();
      case "stretch" -> times.stretch(words).isPresent();
      case "often" -> times.cadence(words).isPresent();
      default -> throw new IllegalArgumentException("unknown slot {" + kind + "}");
    };
  }

  /// Whether it may be the name of a thing, and not a question or a remark.
  boolean names(List<String> words) {
    boolean named =
        notItem.lengthAt(words, 0) == 0 && words.stream().noneMatch(notInside::contains);
    return named || items.knows(words);
  }

  /// The items of a list. An amount alone belongs to the item before it.
  List<ItemPhrase> list(List<List<String>> segments) {
    var list = new ArrayList<ItemPhrase>();
    segments.stream()
        .flatMap(segment -> split(segment).stream())
        .flatMap(one -> inRuns(one, segments.size()).stream())
        .forEach(one -> append(list, one));
    return List.copyOf(list);
  }

  List<ItemPhrase> list(Phrase.Match match) {
    return list(pieces(match.slot("items")));
  }

  OptionalInt ordinal(String word) {
    var spelled = ordinals.get(word);
    if (spelled != null) {
      return OptionalInt.of(Integer.parseInt(spelled));
    }
    boolean option = word.length() <= 2 && Numeral.isPositive(word) && word.indexOf('.') < 0;
    return option && Integer.parseInt(word) <= MOST_OPTIONS
        ? OptionalInt.of(Integer.parseInt(word))
        : OptionalInt.empty();
  }

  private void append(List<ItemPhrase> list, List<String> words) {
    var amount = items.amountOnly(words);
    if (amount.isPresent() && !list.isEmpty()) {
      var last = list.getLast();
      if (last.amount() instanceof Amount.Unstated) {
        list.set(list.size() - 1, last.with(amount.get()));
        return;
      }
    }
    if (!list.isEmpty() && !list.getLast().without().isEmpty() && topics.isRuledOut(words)) {
      list.set(list.size() - 1, alsoWithout(list.getLast(), List.of(topics.about(words))));
      return;
    }
    var phrase = items.read(words);
    boolean goesOn = !list.isEmpty() && onlyRulesOut(list.getLast());
    if (goesOn && !phrase.text().isEmpty()) {
      list.set(list.size() - 1, alsoWithout(phrase, list.getLast().without()));
    } else if (!phrase.equals(ItemPhrase.of(""))) {
      list.add(phrase);
    }
  }

  /// "Gluten free and dairy free bread": the name comes later.
  static boolean onlyRulesOut(ItemPhrase item) {
    return item.text().isEmpty() && item.size().isEmpty() && !item.without().isEmpty();
  }

  /// "Snacks without nuts and peanuts".
  private static ItemPhrase alsoWithout(ItemPhrase item, List<String> things) {
    var without = new ArrayList<>(item.without());
    without.addAll(things);
    return item.without(without.stream().distinct().toList());
  }

  private List<List<String>> split(List<String> words) {
    var parts = new ArrayList<List<String>>();
    var rest = words;
    while (!rest.isEmpty()) {
      int second = items.secondItem(rest);
      parts.add(rest.subList(0, second));
      rest = rest.subList(second, rest.size());
    }
    return parts;
  }

  /// In a list, or from three on, things may stand side by side: "milk bread and eggs".
  private List<List<String>> inRuns(List<String> words, int segments) {
    int name = items.behindAmount(words);
    var things = runs.of(words.subList(name, words.size()));
    if (things.size() < (segments > 1 ? 2 : 3)) {
      return List.of(words);
    }
    var all = new ArrayList<>(things);
    all.set(0, words.subList(0, name + things.getFirst().size()));
    return all;
  }

  private boolean isList(List<String> words) {
    return pieces(words).stream().allMatch(piece -> !piece.isEmpty() && names(piece))
        && list(pieces(words)).stream()
            .anyMatch(item -> !item.text().isEmpty() || !item.without().isEmpty());
  }

  /// "The large one", "the 500 gram one": which of several, not what.
  private boolean isPointed(List<String> words) {
    return items.read(words).text().isEmpty()
        && (startsWithThe(words) || (words.size() > 1 && endsWithOne(words)))
        && isNamed(words);
  }

  boolean startsWithThe(List<String> words) {
    return the.contains(words.getFirst());
  }

  /// "The large one".
  boolean endsWithOne(List<String> words) {
    return one.contains(words.getLast());
  }

  private boolean isNamed(List<String> words) {
    var phrase = items.named(words);
    return !phrase.text().isEmpty()
        || phrase.size().isPresent()
        || !phrase.without().isEmpty()
        || !(phrase.amount() instanceof Amount.Unstated);
  }

  private static boolean single(List<String> words) {
    return !words.contains(Tokenizer.BREAK);
  }

  private static boolean noPieces(Amount amount) {
    return !(amount instanceof Amount.Measured(var measure)) || !measure.unit().isPiece();
  }

  private static List<List<String>> pieces(List<String> words) {
    var pieces = new ArrayList<List<String>>();
    int from = 0;
    for (int at = 0; at <= words.size(); at++) {
      if (at == words.size() || words.get(at).equals(Tokenizer.BREAK)) {
        pieces.add(words.subList(from, at));
        from = at + 1;
      }
    }
    return pieces;
  }

  Optional<Amount> amount(Phrase.Match match) {
    return items.amountOnly(match.slot("amount")).or(() -> items.amountOnly(match.slot("count")));
  }

  /// A count of packs, as a whole number.
  int count(Phrase.Match match) {
    return amount(match)
        .map(amount -> amount instanceof Amount.Packs(int count) ? count : 1)
        .orElse(1);
  }
}
