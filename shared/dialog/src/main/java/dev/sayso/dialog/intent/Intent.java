package dev.sayso.dialog.intent;

import java.util.List;
import java.util.Optional;

/// Everything a shopper can mean. What it is called in the contract's `understood.intent` is the
/// record's simple name.
public sealed interface Intent {

  // Finding

  /// "Find me a quiet coffee grinder under sixty." `under` is in minor units of the shop's
  /// currency.
  record Search(ItemPhrase item, Optional<Long> under) implements Intent {}

  /// "Cheaper", "a bigger one", "what else", "not that brand", about the options just offered.
  record Refine(Direction direction) implements Intent {
    /// Where the shopper wants the offer to go.
    public enum Direction {
      CHEAPER,
      BETTER,
      BIGGER,
      SMALLER,
      OTHER_BRAND,
      MORE
    }
  }

  /// "The second one."
  record Choose(Pick pick) implements Intent {}

  /// "Tell me more", "what do people say?", about the option in focus, or the one picked.
  record TellMore(Optional<Pick> about) implements Intent {}

  // Reordering

  /// "Reorder dishwasher tabs", "I'm out of dog food", "the usual coffee."
  record Reorder(List<ItemPhrase> items) implements Intent {
    public Reorder {
      items = List.copyOf(items);
    }
  }

  /// "Reorder my last order", "same again."
  record ReorderLast() implements Intent {}

  /// "My usual", "the usual basket", "my weekly shop."
  record ReorderUsual() implements Intent {}

  // The cart

  /// "Add milk, eggs and the big pasta."
  record Add(List<ItemPhrase> items) implements Intent {
    public Add {
      items = List.copyOf(items);
    }
  }

  /// "Remove the butter", "no more yoghurt". With an amount, that many are taken away.
  record Remove(List<ItemPhrase> items) implements Intent {
    public Remove {
      items = List.copyOf(items);
    }
  }

  /// "Make it three", "change the milk to two." Without an item: what was last talked about.
  record ChangeQuantity(Optional<ItemPhrase> item, Amount amount) implements Intent {}

  /// "No, the large one", "I meant the decaf": puts another in place of what was just done.
  record Correct(ItemPhrase instead) implements Intent {}

  /// "Actually the one before", "undo that."
  record Undo() implements Intent {}

  record ReadCart() implements Intent {}

  record ClearCart() implements Intent {}

  /// "Add it", "put it in my cart": what is in focus or proposed goes to the cart.
  record AddThat(Amount amount) implements Intent {}

  // Ordering

  /// "Check out", "place my order", "that's all."
  record Checkout() implements Intent {}

  /// "Hear the list", "what's in it": of the order or basket that is proposed.
  record HearList() implements Intent {}

  record OrderStatus(Optional<ItemPhrase> item) implements Intent {}

  /// "Cancel that", "cancel my order of dog food."
  record CancelOrder(Optional<ItemPhrase> item) implements Intent {}

  // Answers

  /// A yes to the open question and nothing else. "Yes, but …" is not a yes: see [QualifiedYes].
  record Yes() implements Intent {}

  /// A plain no, "not now", "never mind".
  record No() implements Intent {}

  /// "Yes, but send two": whatever follows is an [Intent] of its own after this one; alone it means
  /// that the rest was not understood. It never confirms anything.
  record QualifiedYes() implements Intent {}

  /// An answer that is a bare number or amount: "three", "half a kilo."
  record JustAmount(Amount amount) implements Intent {}

  /// Words that name a thing and nothing to do with it: "dishwasher tabs."
  record JustItem(List<ItemPhrase> items) implements Intent {
    public JustItem {
      items = List.copyOf(items);
    }
  }

  // The conversation

  record Open() implements Intent {}

  record Help() implements Intent {}

  record Repeat() implements Intent {}

  /// "Stop", "bye", "cancel" with nothing to cancel.
  record Stop() implements Intent {}

  record Thanks() implements Intent {}

  /// Nothing of it was understood.
  record Unclear(String text) implements Intent {}
}
