package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.ShopperId;
import java.util.List;

/// Measures, wanted lines and carts as attributes.
final class GoodsCodec {

  private GoodsCodec() {}

  static Fields write(Measure measure) {
    return new Fields().decimal("amount", measure.amount()).text("unit", measure.unit().word());
  }

  static Measure measure(Stored stored) {
    return new Measure(stored.decimal("amount"), Unit.of(stored.text("unit")));
  }

  static Fields write(WantedLine line) {
    return new Fields().text("sku", line.sku().value()).decimal("packs", line.quantity().packs());
  }

  static WantedLine wanted(Stored stored) {
    return new WantedLine(sku(stored), quantity(stored));
  }

  static Fields write(Cart cart) {
    return new Fields()
        .list("lines", cart.lines(), GoodsCodec::write)
        .list("past", cart.past(), GoodsCodec::write);
  }

  static Cart cart(Stored stored) {
    return new Cart(lines(stored), stored.list("past", GoodsCodec::lines));
  }

  static Sku sku(Stored stored) {
    return new Sku(stored.text("sku"));
  }

  static Quantity quantity(Stored stored) {
    return new Quantity(stored.decimal("packs"));
  }

  static List<Sku> skus(Stored stored, String name) {
    return stored.texts(name).stream().map(Sku::new).toList();
  }

  private static Fields write(List<LineItem> lines) {
    return new Fields().list("lines", lines, GoodsCodec::write);
  }

  private static List<LineItem> lines(Stored stored) {
    return stored.list("lines", GoodsCodec::line);
  }

  private static Fields write(LineItem line) {
    return new Fields()
        .text("sku", line.sku().value())
        .decimal("packs", line.quantity().packs())
        .money("price", line.unitPrice())
        .text("by", line.by().value());
  }

  private static LineItem line(Stored stored) {
    return new LineItem(
        sku(stored), quantity(stored), stored.money("price"), new ShopperId(stored.text("by")));
  }
}
