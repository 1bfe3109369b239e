package dev.sayso.commerce.shop;

import dev.sayso.commerce.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// What a merchant sells under. `maxQuantity` is the most packs of one product an order may hold;
/// `voiceCodeFrom` is the total from which a shopper's voice code is asked.
public record ShopTerms(
    String name,
    Currency currency,
    List<Locale> locales,
    Duration cancelWindow,
    int maxQuantity,
    Money voiceCodeFrom,
    Delivery delivery,
    BigDecimal taxRate,
    ZoneId timeZone) {

  public ShopTerms {
    locales = List.copyOf(locales);
    if (maxQuantity < 1 || taxRate.signum() < 0 || cancelWindow.isNegative()) {
      throw new IllegalArgumentException("quantity cap, tax rate and cancel window must be sane");
    }
  }

  /// `fee` up to a goods total of `freeFrom` (never free where that is below zero); `days` from
  /// order to door.
  public record Delivery(Money fee, Money freeFrom, int days) {

    public Money feeFor(Money goods) {
      boolean free = freeFrom.minor() >= 0 && !freeFrom.isMoreThan(goods);
      return free ? Money.zero(fee.currency()) : fee;
    }
  }
}
