package dev.sayso.commerce.order;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.money.Money;
import java.util.List;

/// What a shopper agreed to.
public sealed interface OrderWish {

  /// To buy this. `fromCart`: what is ordered leaves the cart.
  record Buy(PlacingOrder placing, boolean fromCart) implements OrderWish {}

  /// What a standing order buys, as it was announced: it is on no way of its own, but recorded.
  record Standing(PlacingOrder placing) implements OrderWish {}

  /// To stop this order, as it was when they asked.
  record Stop(Order order, Consent consent) implements OrderWish {}

  /// The same for every try: one wish is fulfilled once. It tells nothing about whose it is.
  default String id() {
    return switch (this) {
      case Buy(var placing, var _) -> Digest.of("buy\n" + placing.key());
      case Standing(var placing) ->
          Digest.of("standing\n" + placing.key() + "\n" + placing.consent().hash());
      case Stop(var order, var _) -> Digest.of("stop\n" + order.id());
    };
  }

  default Order.Buyer buyer() {
    return switch (this) {
      case Buy(var placing, var _) -> placing.buyer();
      case Standing(var placing) -> placing.buyer();
      case Stop(var order, var _) -> order.buyer();
    };
  }

  default Consent consent() {
    return switch (this) {
      case Buy(var placing, var _) -> placing.consent();
      case Standing(var placing) -> placing.consent();
      case Stop(var _, var consent) -> consent;
    };
  }

  default List<OrderLine> lines() {
    return switch (this) {
      case Buy(var placing, var _) -> placing.quote().lines();
      case Standing(var placing) -> placing.quote().lines();
      case Stop(var order, var _) -> order.lines();
    };
  }

  default Money total() {
    return switch (this) {
      case Buy(var placing, var _) -> placing.quote().totals().total();
      case Standing(var placing) -> placing.quote().totals().total();
      case Stop(var order, var _) -> order.totals().total();
    };
  }
}
