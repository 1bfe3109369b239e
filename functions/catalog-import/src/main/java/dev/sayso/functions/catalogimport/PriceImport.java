package dev.sayso.functions.catalogimport;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.PriceFile;
import dev.sayso.feed.PriceFile.Line;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoOffers;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Prices and stock of products the shop has; the index is not touched. All of a file or nothing,
/// unless it came with the wish to skip what is bad.
record PriceImport(
    DynamoCatalogStore goods, DynamoOffers offers, Predicate<Sku> sells, ShopTerms terms) {

  private static final int CHUNK = 1_000;

  Result run(Upload upload, FlawReport report) throws IOException {
    var now = Instant.now();
    var good = new ArrayList<Line.Good>();
    var bad = new ArrayList<Line.Bad>();
    PriceFile.of(upload.file(), terms, now)
        .read(line -> {
          switch (line) {
            case Line.Good one when sells.test(one.product()) -> good.add(one);
            case Line.Good one -> bad.add(unknown(one));
            case Line.Bad one -> bad.add(one);
          }
        });
    var changed = changed(good, bad, now);
    bad.forEach(report::add);
    var counts = Map.of("good", good.size(), "bad", bad.size(), "offers", changed.size());
    if (good.isEmpty()) {
      return new Result(
          upload.key(), Result.Kind.REFUSED, counts, "there is no product of the shop in it");
    }
    if (!bad.isEmpty() && !upload.wishes("skip-bad")) {
      return new Result(upload.key(), Result.Kind.REFUSED, counts, CatalogImport.BAD_LINES);
    }
    for (int from = 0; from < changed.size(); from += CHUNK) {
      goods.writeOffers(changed.subList(from, Math.min(from + CHUNK, changed.size())));
    }
    return new Result(upload.key(), Result.Kind.IMPORTED, counts, "");
  }

  /// What differs from what the shop has. A line that says no price of a product without one is
  /// bad.
  private List<Offer> changed(List<Line.Good> lines, List<Line.Bad> bad, Instant now) {
    var changed = new ArrayList<Offer>();
    for (int from = 0; from < lines.size(); from += CHUNK) {
      var some = lines.subList(from, Math.min(from + CHUNK, lines.size()));
      var before = offers.offers(some.stream().map(Line.Good::product).toList());
      for (var line : some) {
        var old = Optional.ofNullable(before.get(line.product()));
        var offer = offer(line, old, now);
        if (offer.isEmpty()) {
          bad.add(withoutPrice(line));
        } else if (old.isEmpty() || differs(old.get(), offer.get())) {
          changed.add(offer.get());
        }
      }
    }
    return changed;
  }

  private Optional<Offer> offer(Line.Good line, Optional<Offer> old, Instant now) {
    var price =
        line.price().isPresent()
            ? Optional.of(new Money(line.price().getAsLong(), terms.currency()))
            : old.map(Offer::price);
    int stock = line.stock().orElseGet(() -> old.map(Offer::stock).orElse(0));
    return price.map(money -> new Offer(line.product(), money, stock, now));
  }

  private static boolean differs(Offer one, Offer other) {
    return !one.price().equals(other.price()) || one.stock() != other.stock();
  }

  private static Line.Bad unknown(Line.Good line) {
    return bad(
        line,
        Flaw.Kind.BAD_SKU,
        "sku",
        "is no product of the shop",
        "upload it to catalog/ first, or take the line out");
  }

  private static Line.Bad withoutPrice(Line.Good line) {
    return bad(line, Flaw.Kind.MISSING_PRICE, "price", "is not known yet", "give the price too");
  }

  private static Line.Bad bad(
      Line.Good line, Flaw.Kind kind, String field, String why, String mend) {
    return new Line.Bad(line.number(), line.sku(), List.of(new Flaw(kind, field, why, mend)));
  }
}
