package dev.sayso.dev.bench;

import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Visit;
import java.util.List;
import java.util.Optional;

/// What a turn came to: what is asked now, the order that is proposed, and what the speaker has in
/// cart and orders.
record Effect(String expects, Optional<Proposed> proposed, Held held) {

  /// An order that was read out.
  record Proposed(Goods goods, long total) {}

  /// The household's cart and orders, newest first; each with its status's code.
  record Held(Goods cart, List<Ordered> orders) {
    Held {
      orders = List.copyOf(orders);
    }

    static Held of(Visit visit) {
      return new Held(
          Goods.of(visit.cart()),
          visit.orders().orders().stream()
              .map(order -> new Ordered(Goods.of(order), order.status().code()))
              .toList());
    }
  }

  record Ordered(Goods goods, String status) {}

  static Effect of(Reply reply, Held held) {
    var proposed =
        summary(reply)
            .map(summary -> new Proposed(Goods.of(summary.lines()), summary.total().minor()));
    return new Effect(reply.expects().code(), proposed, held);
  }

  static Optional<OrderSummary> summary(Reply reply) {
    return reply.expects() instanceof Expectation.Confirmation(var proposal)
            && proposal instanceof Expectation.Proposal.PlaceOrder(OrderSummary summary)
        ? Optional.of(summary)
        : Optional.empty();
  }
}
