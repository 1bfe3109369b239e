package dev.sayso.dialog.understanding;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.ItemPhrase.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// From the words of one item to its name, amount and size.
final class ItemPhrases {

  /// From this many on, "60 dishwasher tabs" counts tabs; below, "two dishwasher tabs" counts
  /// packs.
  private static final int PIECES_FROM = 6;

  private static final int LONG_NAME = 4;

  /// An item, and whether its amount is only an article.
  private record Read(ItemPhrase phrase, boolean weak) {}

  private final AmountWords say;
  private final AmountHead heads;
  private final AmountTail tails;
  private final Exclusions exclusions;
  private final Vocabulary vocabulary;

  ItemPhrases(Lexicon lexicon, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    say = new AmountWords(lexicon);
    heads = new AmountHead(say);
    tails = new AmountTail(say, lexicon);
    exclusions = new Exclusions(lexicon);
  }

  ItemPhrase read(List<String> words) {
    return readAll(words).phrase;
  }

  /// A thing that is pointed at or asked for: its article does not count it.
  ItemPhrase named(List<String> words) {
    var read = readAll(words);
    return read.weak ? read.phrase.with(new Amount.Unstated()) : read.phrase;
  }

  /// The amount, where the words say nothing else.
  Optional<Amount> amountOnly(List<String> words) {
    var phrase = read(words);
    boolean only =
        phrase.text().isEmpty()
            && phrase.size().isEmpty()
            && phrase.without().isEmpty()
            && !(phrase.amount() instanceof Amount.Unstated);
    return only ? Optional.of(phrase.amount()) : Optional.empty();
  }

  /// Where the name begins, behind what is counted with.
  int behindAmount(List<String> words) {
    return heads.read(words).next();
  }

  /// Where a second item begins that no separator announces: "two milks three eggs".
  int secondItem(List<String> words) {
    var head = heads.read(words);
    boolean stated = !(head.amount() instanceof Amount.Unstated);
    if (!stated || knows(words.subList(head.next(), words.size()))) {
      return words.size();
    }
    for (int at = head.next() + 1; at < words.size() - 1; at++) {
      if (say.number(words, at) && !leavesNothing(words.subList(at, words.size()))) {
        return at;
      }
    }
    return words.size();
  }

  private boolean leavesNothing(List<String> words) {
    return heads.read(words).next() >= words.size()
        && say.piece(words, words.size() - 1).filter(say::isGoods).isEmpty();
  }

  /// What is ruled out is no part of the name, unless the shop's own names say it.
  private Read readAll(List<String> all) {
    var words = all.subList(Math.min(say.skipDeterminers(all, 0), all.size()), all.size());
    var parted = knows(words) ? new Exclusions.Read(all, List.of()) : exclusions.read(all);
    if (parted.without().isEmpty()) {
      return readPlain(all);
    }
    var read = readPlain(parted.rest());
    return new Read(read.phrase.without(parted.without()), read.weak);
  }

  private Read readPlain(List<String> all) {
    var tail = tails.read(all);
    var words = tail.rest();
    int start = say.skipDeterminers(words, 0);
    var whole = words.subList(start, words.size());
    if (say.number(words, start) && knows(whole)) {
      return new Read(phrase(whole, tail.amount(), Optional.empty()), false);
    }
    var head = heads.read(words);
    var rest = words.subList(head.next(), words.size());
    var amount = tails.join(head.amount(), tail.amount());
    var sized = sized(rest, head.size());
    boolean weak = head.weak() && amount.equals(head.amount());
    var phrase = phrase(sized.words, amount, sized.size);
    return new Read(countsPacks(words.subList(0, head.next())) ? phrase : pieces(phrase), weak);
  }

  /// "Ten packs of dishwasher tabs" are no ten tabs.
  private boolean countsPacks(List<String> head) {
    return IntStream.range(0, head.size()).anyMatch(at -> say.containersAt(head, at));
  }

  private record Sized(List<String> words, Optional<Size> size) {}

  private Sized sized(List<String> words, Optional<Size> known) {
    var rest = words.subList(say.skipDeterminers(words, 0), words.size());
    var lead = say.sizes.at(rest, 0);
    if (lead.isPresent()
        && !(say.sizes.maybeName(rest.getFirst()) && knows(rest))
        && !isName(rest)) {
      int next = lead.get().next();
      next = behindContainer(rest, next);
      return new Sized(rest.subList(next, rest.size()), Optional.of(lead.get().size()));
    }
    var last = say.sizes.before(rest);
    int from = last.map(Sizes.Found::next).orElse(0);
    if (from > 1 && say.determiners.lengthAt(rest, from - 1) > 0) {
      return new Sized(rest.subList(0, from - 1), Optional.of(last.get().size()));
    }
    return new Sized(rest, known);
  }

  /// "Large bottle of ketchup", and "the big box" of whatever was talked about.
  private int behindContainer(List<String> words, int at) {
    if (!say.container(words, at)) {
      return at;
    }
    if (at + 1 == words.size()) {
      return at + 1;
    }
    return say.of(words, at + 1) ? at + 2 : at;
  }

  /// "60 dishwasher tabs", "12 free range eggs": the last word says what is counted.
  private ItemPhrase pieces(ItemPhrase phrase) {
    if (!(phrase.amount() instanceof Amount.Packs(int count)) || count < PIECES_FROM) {
      return phrase;
    }
    var words = List.of(phrase.text().split(" "));
    var last = words.size() < 2 ? Optional.<String>empty() : say.piece(words, words.size() - 1);
    return last.or(() -> say.ending(words.getLast()))
        .map(piece -> new Measure(BigDecimal.valueOf(count), say.unit(piece)))
        .map(measure -> phrase.with(new Amount.Measured(measure)))
        .orElse(phrase);
  }

  /// "Little Debbie easter egg brownies": from four words on, what begins a name is no size.
  private boolean isName(List<String> words) {
    return words.size() >= LONG_NAME && vocabulary.sells(String.join(" ", words));
  }

  /// Whether the shop has a name of two words or more that holds these.
  boolean knows(List<String> words) {
    return words.size() > 1 && vocabulary.knowsPhrase(String.join(" ", words));
  }

  private static ItemPhrase phrase(List<String> words, Amount amount, Optional<Size> size) {
    return new ItemPhrase(String.join(" ", words), amount, size);
  }
}
