package dev.sayso.dialog;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.intent.Intent.SteerRule.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /// Order this although it is on its way, or was bought only lately: proposes it, and orders
    /// nothing yet.
    record OrderAnother(List<WantedLine> lines) implements Proposal {
      public OrderAnother {
        lines = List.copyOf(lines);
      }
    }

    /// Take in what somebody else put into the cart since this summary was read out; a no proposes
    /// the summary's own lines.
    record TakeIn(OrderSummary before) implements Proposal {}

    /// Forget what the shopper once told, though it may be a matter of safety.
    record ForgetPreference(Preference preference) implements Proposal {}

    /// Hear on about what is known of the shopper, from that sentence on.
    record TellRest(int from) implements Proposal {}

    /// Delete all that is known of the shopper. `turn` is the one that asked: no yes of the same
    /// breath counts.
    record DeleteData(String turn, Instant at) implements Proposal {}

    /// Give a code by which another device is linked to this shopper.
    record OfferLink() implements Proposal {}

    /// Put into the cart what runs low, as far as it was told; while there is more of it than was
    /// told, hear on.
    record Restock(List<WantedLine> lines, int told) implements Proposal {
      public Restock {
        lines = List.copyOf(lines);
      }
    }

    /// Have this standing order from now on.
    record AgreeRule(RuleOffer offer) implements Proposal {}

    /// Stop every standing order.
    record StopRules() implements Proposal {}

    /// Let the order go out that a standing order has announced; a no skips it.
    record LetGo(String rule) implements Proposal {}

    /// Hand the case over to a person.
    record HandOver(Optional<OrderId> order, String problem) implements Proposal {}
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

    /// For whom at home: each with what they usually buy under the name that was said.
    record ForWhom(List<ForOne> persons) implements Options {
      public ForWhom {
        persons = List.copyOf(persons);
      }
    }

    /// Which of two numbers that sound alike; what it is for.
    record Counts(Sku sku, List<Integer> counts, Session.Purpose purpose) implements Options {
      public Counts {
        counts = List.copyOf(counts);
      }
    }

    /// Which of several usual baskets, in spoken order, each by the order that had it last.
    record Baskets(List<OrderId> lastTimes) implements Options {
      public Baskets {
        lastTimes = List.copyOf(lastTimes);
      }
    }

    /// What to do about a standing order that is on hold: order this once, raise its cap, leave it.
    record Hold(String rule) implements Options {}

    /// One person at home, and what they would get.
    record ForOne(ShopperId shopper, WantedLine line) {}
  }

  /// Which fact is missing.
  sealed interface Missing {
    /// What to search for, add, or reorder.
    record Item(Session.Purpose purpose) implements Missing {}

    /// How many of it.
    record QuantityOf(Sku sku, Session.Purpose purpose) implements Missing {}

    /// The voice code that this order needs; `answer` is the yes that was said to it.
    record Code(OrderSummary summary, String answer) implements Missing {}

    /// The voice code, before another device may be linked.
    record CodeToLink() implements Missing {}

    /// The voice code, before all data are deleted; `turn` is the one that asked whether to.
    record CodeToDelete(String turn) implements Missing {}

    /// The code that a device which knows the shopper has given.
    record LinkCode() implements Missing {}

    /// What to give to whom.
    record Present(String recipient) implements Missing {}

    /// At most how much one standing order may cost; the offer's cap is what one costs now.
    record CapOf(RuleOffer offer) implements Missing {}

    /// The voice code that this standing order needs; `answer` is the yes that was said to it.
    record RuleCode(RuleOffer offer, String answer) implements Missing {}

    /// Which standing order is meant.
    record WhichRule(Act act) implements Missing {}

    /// What is wanted next, after something was said that moves forecasts; `before`: what an undo
    /// goes back to.
    record Next(List<Shift> before) implements Missing {
      public Next {
        before = List.copyOf(before);
      }
    }

    /// Which of the things told before to forget.
    record WhatToForget() implements Missing {}
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
