package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SampleGoods;
import java.util.List;
import java.util.stream.IntStream;

/// Invented products, as many as a test needs; no two are called the same.
final class Goods {

  private static final List<String> MAKERS =
      List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Hazel", "Juniper");
  private static final List<String> KINDS =
      List.of("Oat Milk", "Tomato Soup", "Green Tea", "Rye Bread", "Apple Juice", "Dish Soap");

  private Goods() {}

  static List<Product> of(int count) {
    return IntStream.range(0, count).mapToObj(Goods::number).toList();
  }

  static Product number(int i) {
    var maker = MAKERS.get(i % MAKERS.size());
    var kind = KINDS.get(i / MAKERS.size() % KINDS.size());
    return SampleGoods.product("G-" + i, maker + " " + kind + " No " + i, maker);
  }
}
