package dev.sayso.dialog;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.WantedLine;
import java.util.List;

/// What the assistant waits for. Only the answer to the open question is an answer: a yes with
/// nothing expected does nothing.
public sealed interface Expectation {

  /// Nothing is open.
  record Nothing() implements Expectation {}

  /// A yes or a no to exactly this proposal.
  record Confirmation(Proposal proposal) implements Expectation {}

  /// One of several.
  record Choice(Options options) implements Expectation {}

  /// One missing fact.
  record MissingSlot(Missing missing) implements Expectation {}

  /// What a yes would do.
  sealed interface Proposal {
    /// Place the order that this summary described.
    record PlaceOrder(OrderSummary summary) implements Proposal {}

    /// Put these into the cart.
    record AddItems(List<WantedLine> lines) implements Proposal {
      public AddItems {
        lines = List.copyOf(lines);
      }
    }

    record CancelOrder(OrderId order) implements Proposal {}

    /// Hear about further orders, from this one on.
    record MoreOrders(int from) implements Proposal {}

    /// Go to the checkout with what is in the cart.
    record CheckOut() implements Proposal {}
  }

  /// What can be chosen from.
  sealed interface Options {
    /// The products of the session's [Session.Browsing].
    record Products() implements Options {}

    /// Which order to cancel, in spoken order.
    record OrdersToCancel(List<OrderId> orders) implements Options {
      public OrdersToCancel {
        orders = List.copyOf(orders);
      }
    }
  }

  /// Which fact is missing.
  sealed interface Missing {
    /// What to search for, add, or reorder.
    record Item(Session.Purpose purpose) implements Missing {}

    /// How many of it.
    record QuantityOf(Sku sku, Session.Purpose purpose) implements Missing {}
  }

  /// The contract's word for it: `nothing`, `confirmation`, `choice`, `slot`.
  default String code() {
    return switch (this) {
      case Nothing _ -> "nothing";
      case Confirmation _ -> "confirmation";
      case Choice _ -> "choice";
      case MissingSlot _ -> "slot";
    };
  }
}
