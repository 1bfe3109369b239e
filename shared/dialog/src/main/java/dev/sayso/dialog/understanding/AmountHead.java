package dev.sayso.dialog.understanding;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.ItemPhrase.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The amount that an item phrase begins with.
///
/// - a number, then a container in the plural or with "of": that many packs ("three bottles of")
/// - a number above one, then "pack" in the singular: one pack of that many ("a six pack of")
/// - a number, then a unit or a piece: a measure ("half a kilo of", "12 rolls of", "12 eggs")
/// - two numbers: packs of a size or of pieces ("two 500 gram packs of", "two six packs of")
/// - dozens are packs of twelve ("a dozen eggs"), of containers they are counted ("a dozen
///   bottles")
/// - any other number counts packs; an article is one pack
final class AmountHead {

  /// What was read, the place behind it, a size word inside it, and whether only an article says
  /// it.
  record Read(Amount amount, int next, Optional<Size> size, boolean weak) {
    Read(Amount amount, int next) {
      this(amount, next, Optional.empty(), false);
    }
  }

  private final AmountWords say;

  AmountHead(AmountWords say) {
    this.say = say;
  }

  Read read(List<String> words) {
    int at = say.skipDeterminers(words, 0);
    if (say.number(words, at)) {
      return counted(words, at);
    }
    int article = at < words.size() ? say.another.lengthAt(words, at) : 0;
    if (article > 0) {
      boolean weak = article == 1 && say.article(words.get(at));
      return one(words, at + article, weak);
    }
    return bare(words, at);
  }

  /// Behind a number.
  private Read counted(List<String> words, int numberAt) {
    var number = Numeral.value(words.get(numberAt));
    int at = say.times(words, numberAt + 1) ? numberAt + 2 : numberAt + 1;
    at = say.skipDeterminers(words, at);
    int whole = Numeral.whole(number);
    if (whole > 1 && say.multipack(words, at)) {
      return new Read(new Amount.PacksOf(1, whole), behindPack(words, at + 1));
    }
    if (say.unit(words, at) > 0) {
      var measure = say.measure(number, words, at);
      int next = at + say.unit(words, at);
      return say.container(words, next)
          ? new Read(new Amount.PacksSized(1, measure), behindPack(words, next))
          : new Read(new Amount.Measured(measure), say.skipOf(words, next));
    }
    var piece = say.piece(words, at).filter(_ -> !anotherNoun(words, numberAt + 1));
    if (piece.isPresent()) {
      var measure = new Measure(number, say.unit(piece.get()));
      int next = say.isGoods(piece.get()) ? at : say.skipOf(words, at + 1);
      return new Read(new Amount.Measured(measure), next);
    }
    return packs(words, at, number, false);
  }

  /// "12 egg noodles" are not eggs.
  private boolean anotherNoun(List<String> words, int at) {
    var piece = say.piece(words, at).orElse("");
    return words.get(at).equals(piece)
        && say.isGoods(piece)
        && at + 1 < words.size()
        && !say.of(words, at + 1);
  }

  /// Behind an article or "another".
  private Read one(List<String> words, int at, boolean weak) {
    if (say.unit(words, at) > 0
        && (say.content(words, at + say.unit(words, at))
            || at + say.unit(words, at) == words.size())) {
      var measure = say.measure(BigDecimal.ONE, words, at);
      return new Read(new Amount.Measured(measure), say.skipOf(words, at + say.unit(words, at)));
    }
    return packs(words, at, BigDecimal.ONE, weak);
  }

  private Read packs(List<String> words, int at, BigDecimal number, boolean weak) {
    int count = Numeral.whole(number);
    if (say.dozen(words, at)) {
      return dozens(words, at + 1, number);
    }
    if (say.number(words, at)) {
      return packsOfNumber(words, at, count, weak);
    }
    var size = say.sizes.at(words, at);
    int noun = size.map(Sizes.Found::next).orElse(at);
    if (say.container(words, noun) && packsWord(words, noun)) {
      return filled(words, noun + 1, count, size.map(Sizes.Found::size));
    }
    return new Read(new Amount.Packs(count), say.skipOf(words, at), Optional.empty(), weak);
  }

  private Read dozens(List<String> words, int at, BigDecimal number) {
    boolean part = number.compareTo(BigDecimal.ONE) < 0;
    int pieces = part ? Numeral.whole(number.multiply(BigDecimal.valueOf(12))) : 12;
    int count = Numeral.whole(number);
    int next = say.skipOf(words, at);
    if (next == words.size() || (say.container(words, next) && packsWord(words, next))) {
      int behind = next == words.size() ? next : say.skipOf(words, next + 1);
      return new Read(
          new Amount.Packs(Numeral.whole(BigDecimal.valueOf(pieces * (long) count))), behind);
    }
    return new Read(new Amount.PacksOf(count, pieces), next);
  }

  /// "Two 500 gram packs", "two six packs", "two 60 tab boxes"; else the second number is a name.
  private Read packsOfNumber(List<String> words, int at, int count, boolean weak) {
    int pieces = Numeral.whole(Numeral.value(words.get(at)));
    if (say.multipack(words, at + 1) || say.containersAt(words, at + 1)) {
      return new Read(new Amount.PacksOf(count, pieces), behindPack(words, at + 2));
    }
    if (say.unit(words, at + 1) > 0) {
      var each = say.measure(words, at).orElseThrow();
      int next = behindPack(words, at + 1 + say.unit(words, at + 1));
      return new Read(new Amount.PacksSized(count, each), next);
    }
    if (say.piece(words, at + 1).isPresent() && say.container(words, at + 2)) {
      return new Read(new Amount.PacksOf(count, pieces), behindPack(words, at + 2));
    }
    return new Read(new Amount.Packs(count), at, Optional.empty(), weak);
  }

  /// Behind a container that was counted: what one holds may follow.
  private Read filled(List<String> words, int at, int count, Optional<Size> size) {
    int next = say.skipOf(words, at);
    boolean holds = next > at && say.number(words, next);
    if (holds && say.unit(words, next + 1) > 0) {
      var each = say.measure(words, next).orElseThrow();
      int behind = say.skipOf(words, next + 1 + say.unit(words, next + 1));
      return new Read(new Amount.PacksSized(count, each), behind, size, false);
    }
    if (holds) {
      int pieces = Numeral.whole(Numeral.value(words.get(next)));
      return new Read(new Amount.PacksOf(count, pieces), next + 1, size, false);
    }
    return new Read(new Amount.Packs(count), next, size, false);
  }

  /// Without any number: "bottle of ketchup" is one, "packs of gum" are who knows how many.
  private Read bare(List<String> words, int at) {
    var size = say.sizes.at(words, at);
    int noun = size.map(Sizes.Found::next).orElse(at);
    if (say.container(words, noun) && say.content(words, noun + 1)) {
      return say.containersAt(words, noun)
          ? new Read(
              new Amount.Unstated(),
              say.skipOf(words, noun + 1),
              size.map(Sizes.Found::size),
              false)
          : filled(words, noun + 1, 1, size.map(Sizes.Found::size));
    }
    if (say.unit(words, at) > 0 && say.content(words, at + say.unit(words, at))) {
      return one(words, at, false);
    }
    if (say.dozen(words, at)) {
      return dozens(words, at + 1, BigDecimal.ONE);
    }
    return new Read(new Amount.Unstated(), at);
  }

  private int behindPack(List<String> words, int at) {
    return say.skipOf(words, say.container(words, at) ? at + 1 : at);
  }

  /// "Can" in "a can opener" is no container: it needs an "of", a plural, or nothing behind it.
  private boolean packsWord(List<String> words, int at) {
    return say.containersAt(words, at) || say.content(words, at + 1) || at + 1 == words.size();
  }
}
