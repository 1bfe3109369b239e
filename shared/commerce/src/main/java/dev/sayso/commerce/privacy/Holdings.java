package dev.sayso.commerce.privacy;

import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is kept about a shopper: who they are with everything they told, when they were told
/// first that they speak with a machine, what is remembered of open conversations, what they put
/// into the cart, their orders, oldest first, their cases, and the household's outlook. `shared`:
/// others live there, so that what is the household's is not theirs alone.
public record Holdings(
    Shopper shopper,
    Optional<Instant> introducedAt,
    List<Conversation> conversations,
    List<LineItem> cart,
    List<Order> orders,
    List<Handover> cases,
    Optional<Outlook> outlook,
    boolean shared) {

  public Holdings {
    conversations = List.copyOf(conversations);
    cart = List.copyOf(cart);
    orders = List.copyOf(orders);
    cases = List.copyOf(cases);
  }

  /// An open conversation: since when, when something was last said, and what was said last by the
  /// assistant. What shoppers say is not kept.
  public record Conversation(Instant opened, Instant last, String lastWords) {}
}
