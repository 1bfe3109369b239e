package dev.sayso.search;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The words of a product: each of its names in order (the brand is one), and aside from them its
/// pack and its category.
record ProductWords(Product product, List<List<String>> names, List<String> aside) {

  static ProductWords of(Product product, Tongue tongue) {
    var names = new ArrayList<List<String>>();
    var given = product.names();
    Stream.concat(Stream.of(given.title(), given.spoken()), given.synonyms().stream())
        .map(name -> Wording.words(name, tongue))
        .filter(words -> !words.isEmpty() && !names.contains(words))
        .forEach(names::add);
    var brand = Wording.words(given.brand(), tongue);
    if (!brand.isEmpty() && !names.isEmpty() && !names.getFirst().containsAll(brand)) {
      names.add(brand);
    }
    var aside = new ArrayList<>(pack(product.pack()));
    product.category().path().forEach(part -> aside.addAll(Wording.words(part, tongue)));
    return new ProductWords(product, List.copyOf(names), List.copyOf(aside));
  }

  List<String> everyWord() {
    return Stream.concat(names.stream().flatMap(List::stream), aside.stream()).toList();
  }

  private static List<String> pack(Pack pack) {
    return switch (pack) {
      case Pack.Pieces(var count, var unit) -> List.of(size(count, "ct"), size(count, unit.word()));
      case Pack.Amount(var each) -> List.of(Sizes.of(each.amount(), each.unit().word()));
      case Pack.Multi(var count, var each) ->
          List.of(size(count, "ct"), Sizes.of(each.amount(), each.unit().word()));
      case Pack.Unstated() -> List.of();
    };
  }

  private static String size(int count, String unit) {
    return Sizes.of(BigDecimal.valueOf(count), unit);
  }
}
