package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Product.Rating;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Products as attributes.
final class ProductCodec {

  private ProductCodec() {}

  static Fields write(Product product) {
    var names = product.names();
    var details = product.details();
    return new Fields()
        .text("sku", product.sku().value())
        .text("title", names.title())
        .text("spoken", names.spoken())
        .text("brand", names.brand())
        .texts("synonyms", names.synonyms())
        .texts("category", product.category().path())
        .map("packaging", write(product.packaging()))
        .text("description", details.description())
        .texts("substitutes", details.substitutes())
        .map("rating", write(details.rating()))
        .map("attributes", write(details.attributes()))
        .text("soldBy", details.soldBy());
  }

  static Product product(Stored stored) {
    return new Product(
        GoodsCodec.sku(stored),
        new Product.Names(
            stored.text("title"),
            stored.text("spoken"),
            stored.text("brand"),
            stored.texts("synonyms")),
        new Product.Category(stored.texts("category")),
        packaging(stored.map("packaging")),
        details(stored));
  }

  private static Product.Details details(Stored stored) {
    var attributes = stored.map("attributes");
    return new Product.Details(
        stored.text("description"),
        stored.texts("substitutes").stream().map(Sku::new).toList(),
        stored.maybeMap("rating").map(ProductCodec::rating).orElse(null),
        attributes.values().keySet().stream()
            .collect(Collectors.toMap(name -> name, attributes::texts)),
        stored.text("soldBy"));
  }

  private static @Nullable Fields write(@Nullable Rating rating) {
    return rating == null
        ? null
        : new Fields()
            .text("value", Double.toString(rating.value()))
            .number("count", rating.count());
  }

  private static Rating rating(Stored stored) {
    return new Rating(Double.parseDouble(stored.text("value")), stored.integer("count"));
  }

  private static Fields write(Map<String, List<String>> attributes) {
    var fields = new Fields();
    attributes.forEach((name, values) -> {
      // A nameless attribute says nothing, and DynamoDB refuses it.
      if (!name.isEmpty()) {
        fields.texts(name, values);
      }
    });
    return fields;
  }

  private static Fields write(Product.Packaging packaging) {
    var fields = write(packaging.pack()).flag("byWeight", packaging.byWeight());
    packaging.uses().ifPresent(uses -> fields.number("uses", uses));
    return fields;
  }

  private static Product.Packaging packaging(Stored stored) {
    var uses = stored.has("uses") ? OptionalInt.of(stored.integer("uses")) : OptionalInt.empty();
    return new Product.Packaging(pack(stored), stored.flag("byWeight"), uses);
  }

  static Fields write(Pack pack) {
    return switch (pack) {
      case Pack.Pieces(int count, Unit unit) ->
          Fields.of("pieces").number("count", count).text("unit", unit.word());
      case Pack.Amount(var measure) -> Fields.of("amount").map("of", GoodsCodec.write(measure));
      case Pack.Multi(int count, var each) ->
          Fields.of("multi").number("count", count).map("of", GoodsCodec.write(each));
      case Pack.Unstated() -> Fields.of("unstated");
    };
  }

  static Pack pack(Stored stored) {
    return switch (stored.kind()) {
      case "pieces" -> new Pack.Pieces(stored.integer("count"), Unit.of(stored.text("unit")));
      case "amount" -> new Pack.Amount(GoodsCodec.measure(stored.map("of")));
      case "multi" -> new Pack.Multi(stored.integer("count"), GoodsCodec.measure(stored.map("of")));
      case "unstated" -> new Pack.Unstated();
      default -> throw Stored.missing(Stored.KIND);
    };
  }
}
