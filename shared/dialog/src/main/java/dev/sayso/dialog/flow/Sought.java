package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a thing that was named is searched for: its name is the text; its size, and what must not be
/// in it, are hints.
public final class Sought {

  private Sought() {}

  /// The search for what this phrase names.
  public static SearchQuery of(ItemPhrase phrase, int limit) {
    return of(phrase, limit, Set.of());
  }

  /// The search for it among these products only; among all where none are named.
  static SearchQuery of(ItemPhrase phrase, int limit, Set<Sku> within) {
    return new SearchQuery(phrase.text(), limit, within, hint(phrase));
  }

  /// Words of a product's name that these would agree with: `16 oz`, `20 ct`, `small`, `nut free`.
  static String hint(ItemPhrase phrase) {
    var size = phrase.size().map(one -> one.name().toLowerCase(Locale.ROOT)).stream();
    return Stream.of(size, amount(phrase.amount()).stream(), free(phrase.without()))
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  private static List<String> amount(Amount amount) {
    return switch (amount) {
      case Amount.Unstated _, Amount.Packs _ -> List.of();
      case Amount.PacksOf(int _, int pieces) -> List.of(pieces + " ct");
      case Amount.Measured(Measure measure) -> List.of(words(measure));
      case Amount.PacksSized(int _, Measure each) -> List.of(words(each));
    };
  }

  private static String words(Measure measure) {
    var unit = measure.unit().isPiece() ? "ct" : measure.unit().word();
    return measure.amount().stripTrailingZeros().toPlainString() + " " + unit;
  }

  private static Stream<String> free(List<String> without) {
    return without.stream().map(thing -> thing + " free");
  }
}
