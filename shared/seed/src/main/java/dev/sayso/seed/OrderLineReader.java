package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.seed.strict.Fields;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one line of an order of the past. `title`, `pack`, `soldBy` and `days` say what the
/// product was then, where it was another than today; what of it is not said was as it is now. A
/// product that is sold no more needs the `unitPrice` that was paid.
record OrderLineReader(Map<Sku, Listing> listings, ShopTerms terms) {

  private static final Set<String> THEN = Set.of("title", "pack", "soldBy", "days");
  private static final Set<String> KNOWN =
      Set.of("sku", "quantity", "unitPrice", "title", "pack", "soldBy", "days");

  OrderLine read(JsonNode node, String path) {
    var fields = Fields.of(node, path, KNOWN);
    var sku = new Sku(fields.text("sku"));
    var now = Optional.ofNullable(listings.get(sku));
    if (now.isEmpty() && !fields.has("unitPrice")) {
      throw fields.bad(
          "sku", "the sku of one of the seed's products, or have the unitPrice that was paid");
    }
    var price =
        fields.has("unitPrice")
            ? Read.money(fields, "unitPrice", terms.currency())
            : now.orElseThrow().offer().price();
    return new OrderLine(sku, quantity(fields, now), price, sold(fields, now));
  }

  private OrderLine.@Nullable Sold sold(Fields fields, Optional<Listing> now) {
    if (THEN.stream().noneMatch(fields::has)) {
      return null;
    }
    var product = now.map(Listing::product);
    var seller = product.map(one -> one.details().soldBy()).filter(name -> !name.isBlank());
    return new OrderLine.Sold(
        fields.text("title", product.map(one -> one.spoken()).orElse(fields.text("sku"))),
        fields.has("pack")
            ? PackReader.read(fields.object("pack", PackReader.KNOWN))
            : product.map(one -> one.pack()).orElse(new Pack.Unstated()),
        fields.text("soldBy", seller.orElse(terms.name())),
        fields.has("days")
            ? (int) fields.whole("days", 0, 365, "a whole number from 0 to 365")
            : terms.delivery().days());
  }

  private static Quantity quantity(Fields fields, Optional<Listing> now) {
    if (!fields.has("quantity")) {
      return Quantity.ONE;
    }
    boolean parts = now.map(listing -> listing.product().byWeight()).orElse(true);
    var what = parts ? "a number above 0" : "a whole number from 1, as it is not sold by weight";
    var packs = fields.decimal("quantity", what);
    boolean whole = packs.stripTrailingZeros().scale() <= 0;
    if (packs.signum() <= 0
        || packs.compareTo(BigDecimal.valueOf(1_000_000)) > 0
        || !(parts || whole)) {
      throw fields.bad("quantity", what);
    }
    return new Quantity(packs);
  }
}
