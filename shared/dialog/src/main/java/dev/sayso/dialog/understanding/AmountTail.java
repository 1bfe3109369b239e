package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Amount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What follows the name of an item: "milk times two", "pasta 500 grams", "the large one", and
/// words that mean nothing there.
final class AmountTail {

  /// The words before the tail, and the amount in it.
  record Read(List<String> rest, Amount amount) {}

  private final AmountWords say;
  private final Set<String> ones;

  AmountTail(AmountWords say, Lexicon lexicon) {
    this.say = say;
    ones =
        Stream.of("one", "one.many")
            .flatMap(key -> lexicon.list(key).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  Read read(List<String> words) {
    var rest = withoutOne(withoutNoise(words));
    int size = rest.size();
    var factor = size > 1 ? say.timesWord(rest.getLast()) : Optional.<Integer>empty();
    if (factor.isPresent()) {
      return new Read(rest.subList(0, size - 1), new Amount.Packs(factor.get()));
    }
    if (size > 2 && say.times(rest, size - 2) && say.number(rest, size - 1)) {
      return new Read(rest.subList(0, size - 2), packs(rest.get(size - 1)));
    }
    if (size > 2 && say.times(rest, size - 1) && say.number(rest, size - 2)) {
      return new Read(rest.subList(0, size - 2), packs(rest.get(size - 2)));
    }
    return measured(rest);
  }

  private Read measured(List<String> words) {
    for (int length = 2; length <= 3 && length < words.size(); length++) {
      int at = words.size() - length;
      boolean named = !say.number(words, at - 1) && say.another.lengthAt(words, at - 1) == 0;
      if (say.number(words, at) && named) {
        var amount = tail(words, at, length);
        if (amount.isPresent()) {
          return new Read(words.subList(0, at), amount.get());
        }
      }
    }
    return new Read(words, new Amount.Unstated());
  }

  private Optional<Amount> tail(List<String> words, int at, int length) {
    if (say.unit(words, at + 1) == length - 1) {
      return say.measure(words, at).map(Amount.Measured::new);
    }
    int pieces = Numeral.whole(Numeral.value(words.get(at)));
    return length == 2 && pieces > 1 && say.multipack(words, at + 1)
        ? Optional.of(new Amount.PacksOf(1, pieces))
        : Optional.empty();
  }

  /// An amount before the name and one behind it: two pasta, 500 grams each.
  Amount join(Amount head, Amount tail) {
    return switch (tail) {
      case Amount.Unstated _ -> head;
      case Amount.Measured(var each) when head instanceof Amount.Packs(int count) ->
          new Amount.PacksSized(count, each);
      case Amount.PacksOf(int _, int pieces) when head instanceof Amount.Packs(int count) ->
          new Amount.PacksOf(count, pieces);
      case Amount.Packs _, Amount.PacksOf _, Amount.Measured _, Amount.PacksSized _ ->
          head instanceof Amount.Unstated || head instanceof Amount.Packs ? tail : head;
    };
  }

  private List<String> withoutNoise(List<String> words) {
    var rest = words;
    int length = 1;
    while (length > 0 && !rest.isEmpty()) {
      length = say.trailing.before(rest, rest.size()).map(PhraseTable.Found::length).orElse(0);
      rest = rest.subList(0, rest.size() - length);
    }
    return rest;
  }

  /// "The large one", "another one"; but "one" alone is an amount.
  private List<String> withoutOne(List<String> words) {
    boolean one = words.size() > 1 && ones.contains(words.getLast());
    boolean number = one && words.size() == 2 && say.times(words, 0);
    boolean factor = one && say.times(words, words.size() - 2);
    return one && !number && !factor ? words.subList(0, words.size() - 1) : words;
  }

  private static Amount packs(String number) {
    return new Amount.Packs(Numeral.whole(Numeral.value(number)));
  }
}
