package dev.sayso.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.words.Packs;
import dev.sayso.feed.words.SpokenName;
import dev.sayso.seed.Listing;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes a product of an entry in the seed's form, as strictly as a seed is read; a spoken name and
/// a pack that it does not state are made from the title.
final class JsonMaker {

  private static final List<String> NAMES = List.of("title", "spoken", "brand");

  private final ShopTerms terms;
  private final Instant asOf;
  private final SpokenName spokenName;
  private final Map<String, String> values;

  JsonMaker(ShopTerms terms, Locale locale, Instant asOf, Map<String, String> values) {
    this.terms = terms;
    this.asOf = asOf;
    this.spokenName = new SpokenName(locale);
    this.values = values;
  }

  Entry make(int line, JsonNode entry) {
    var flaws = new Flaws();
    var sku = entry.path("sku").asText("");
    try {
      var clean = cleaned(entry, flaws);
      var listing = SeedReader.listing(clean, terms, asOf);
      if (sku.length() > Maker.LONGEST_SKU) {
        flaws.add(
            Flaw.Kind.LONG_TEXT,
            "sku",
            "has " + sku.length() + " letters, at most " + Maker.LONGEST_SKU,
            "shorten it");
      }
      if (flaws.hasError()) {
        return new Entry.Bad(line, sku, flaws.all());
      }
      boolean spoken = !clean.hasNonNull("spoken");
      var product = listing.product();
      var found = Packs.in(product.names().title());
      boolean pack =
          product.pack() instanceof Pack.Unstated && !(found.pack() instanceof Pack.Unstated);
      var guessed = new Entry.Guessed(pack, spoken, !clean.hasNonNull("stock"));
      var made = made(product, pack ? found.pack() : product.pack(), spoken ? found.rest() : "");
      return new Entry.Good(line, new Listing(made, listing.offer()), guessed, flaws.all());
    } catch (BadInputException e) {
      return new Entry.Bad(line, sku, List.of(flaw(String.valueOf(e.getMessage()))));
    }
  }

  private Product made(Product product, Pack pack, String rest) {
    var names = product.names();
    var said =
        rest.isBlank()
            ? names.spoken()
            : spokenName.of(rest, names.brand(), Set.of(product.sku().value()));
    return new Product(
        product.sku(),
        new Product.Names(names.title(), said, names.brand(), names.synonyms()),
        product.category(),
        new Product.Packaging(pack, product.byWeight(), product.packaging().uses()),
        product.details());
  }

  private JsonNode cleaned(JsonNode entry, Flaws flaws) {
    if (!entry.isObject()) {
      return entry;
    }
    ObjectNode object = entry.deepCopy();
    values.forEach((field, value) -> {
      if (!object.hasNonNull(field)) {
        boolean number =
            (field.equals("price") || field.equals("stock")) && value.matches("\\d{1,12}");
        if (number) {
          object.put(field, Long.parseLong(value));
        } else {
          object.put(field, value);
        }
      }
    });
    for (var name : NAMES) {
      var text = object.path(name).textValue();
      if (text != null) {
        var line = new Texts(Cells.at(0), flaws).clean(name, text);
        object.put(name, line.isEmpty() ? text.strip() : line);
      }
    }
    return object;
  }

  /// What a strict reader said of one field.
  private static Flaw flaw(String message) {
    int colon = message.indexOf(": ");
    var field = colon < 0 ? "" : message.substring(0, colon);
    var why = colon < 0 ? message : message.substring(colon + 2);
    boolean missing = why.contains("it is missing");
    var kind =
        switch (field) {
          case "sku" -> missing ? Flaw.Kind.MISSING_SKU : Flaw.Kind.BAD_SKU;
          case "title" -> missing ? Flaw.Kind.MISSING_TITLE : Flaw.Kind.BAD_TITLE;
          case "price" -> price(why, missing);
          case "stock" -> Flaw.Kind.BAD_STOCK;
          case "pack.unit" -> Flaw.Kind.UNKNOWN_UNIT;
          case String pack when pack.startsWith("pack") -> Flaw.Kind.BAD_PACK;
          case String rating when rating.startsWith("rating") -> Flaw.Kind.BAD_RATING;
          default -> why.contains("characters of JSON") ? Flaw.Kind.LONG_TEXT : Flaw.Kind.BAD_FIELD;
        };
    return new Flaw(kind, field, why, "");
  }

  private static Flaw.Kind price(String why, boolean missing) {
    if (missing) {
      return Flaw.Kind.MISSING_PRICE;
    }
    return why.matches(".*, not -\\d.*") ? Flaw.Kind.NEGATIVE_PRICE : Flaw.Kind.BAD_PRICE;
  }
}
