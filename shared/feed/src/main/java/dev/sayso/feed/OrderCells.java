package dev.sayso.feed;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.seed.strict.BadInputException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the cells of an order file; a cell that cannot be read is a [BadInputException].
record OrderCells(Prices prices, ZoneId zone) {

  private static final BigDecimal MOST = new BigDecimal(100_000);

  /// `sample` are some cells of the column of prices, which are whole units of money.
  static OrderCells of(ShopTerms terms, List<String> sample) {
    boolean comma = Planning.usesComma(sample, terms);
    return new OrderCells(
        new Prices(terms.currency(), Wishes.Amounts.MAJOR, comma), terms.timeZone());
  }

  OrderRow.Bought bought(int line, Function<OrderField, String> cells) {
    var order = cells.apply(OrderField.ORDER);
    return new OrderRow.Bought(
        line,
        needed(cells, OrderField.SHOPPER),
        order.isEmpty() ? Optional.empty() : Optional.of(order),
        time(needed(cells, OrderField.TIME)),
        new Sku(needed(cells, OrderField.SKU)),
        quantity(cells.apply(OrderField.QUANTITY)),
        price(cells.apply(OrderField.PRICE)));
  }

  private static String needed(Function<OrderField, String> cells, OrderField field) {
    var cell = cells.apply(field);
    if (cell.isEmpty()) {
      throw new BadInputException(field.word() + ": is missing; fill it in");
    }
    return cell;
  }

  /// A day alone is its noon in the shop's time zone, so that it stays that day next door too; a
  /// time without an offset is the shop's.
  private Instant time(String cell) {
    var text = cell.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T");
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text).atTime(LocalTime.NOON).atZone(zone).toInstant();
      }
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime with
          ? with.toInstant()
          : LocalDateTime.from(parsed).atZone(zone).toInstant();
    } catch (DateTimeException _) {
      throw new BadInputException(
          "time: must be as 2026-11-22T18:00:00Z, or a day as 2026-11-22, not "
              + Flaws.echo(cell)
              + "; write it so");
    }
  }

  private Quantity quantity(String cell) {
    if (cell.isEmpty()) {
      return Quantity.ONE;
    }
    var number = prices.decimal(cell);
    if (number == null || number.signum() <= 0 || number.compareTo(MOST) > 0) {
      throw new BadInputException(
          "quantity: must be a number of packs above 0, not "
              + Flaws.echo(cell)
              + "; what was sent back is no order: leave the row out");
    }
    return new Quantity(number);
  }

  private Optional<Money> price(String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    return switch (prices.read(cell)) {
      case Prices.Read.Minor(long minor) -> Optional.of(new Money(minor, prices.currency()));
      case Prices.Read.Wrong(_, var why, var mend) ->
          throw new BadInputException("price: " + why + "; " + mend);
    };
  }
}
