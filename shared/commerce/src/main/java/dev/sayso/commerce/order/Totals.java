package dev.sayso.commerce.order;

import dev.sayso.commerce.money.Money;

/// What an order costs: goods, delivery and tax make the total, always.
public record Totals(Money goods, Money delivery, Money tax) {

  public Money total() {
    return goods.plus(delivery).plus(tax);
  }
}
