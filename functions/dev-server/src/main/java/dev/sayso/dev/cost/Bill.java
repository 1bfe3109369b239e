package dev.sayso.dev.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// A month of the stack at one number of turns. Dollars.
public record Bill(long turns, List<Line> lines) {

  public Bill {
    lines = List.copyOf(lines);
  }

  /// `quantity` of `price`, less what is free, and what the quantity rests on.
  public record Line(
      String name, BigDecimal quantity, Prices.Price price, BigDecimal amount, String basis) {

    static Line of(
        String name, double quantity, Prices.Price price, boolean freeTier, String basis) {
      var exact = new BigDecimal(quantity, MathContext.DECIMAL64);
      var charged = freeTier ? exact.subtract(price.free()).max(BigDecimal.ZERO) : exact;
      var amount =
          charged
              .multiply(price.amount())
              .divide(BigDecimal.valueOf(price.per()), 6, RoundingMode.HALF_UP);
      return new Line(name, exact, price, amount, basis);
    }
  }

  public BigDecimal total() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
