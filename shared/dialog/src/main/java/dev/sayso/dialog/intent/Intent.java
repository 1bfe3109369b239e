package dev.sayso.dialog.intent;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.shopper.Preference;
import java.util.List;
import java.util.Optional;

/// Everything a shopper can mean. What it is called in the contract's `understood.intent` is the
/// record's simple name.
public sealed interface Intent {

  /// The goods it names; none for what is not about goods that were named.
  default List<ItemPhrase> items() {
    return List.of();
  }

  // Finding

  /// "Find me a quiet coffee grinder under sixty." `under` is in minor units of the shop's
  /// currency.
  record Search(ItemPhrase item, Optional<Long> under) implements Intent {

    @Override
    public List<ItemPhrase> items() {
      return List.of(item);
    }
  }

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

  /// "Only organic", "from Barilla", "under five dollars", "with at least four stars", about the
  /// options just offered. `to` has no words where none were said; `under` is in minor units; 0
  /// `stars` are no wish.
  record Narrow(ItemPhrase to, Optional<Long> under, int stars) implements Intent {}

  /// "Which kinds of coffee are there?", "which brands?"
  record AskKinds(ItemPhrase item, boolean brands) implements Intent {

    @Override
    public List<ItemPhrase> items() {
      return List.of(item);
    }
  }

  /// "The second one."
  record Choose(Pick pick) implements Intent {}

  /// "Tell me more", "what do people say?", about the option in focus, or the one picked.
  record TellMore(Optional<Pick> about) implements Intent {}

  /// "Which is cheaper per wash?", "which of them is bigger?": about `items` where some are named,
  /// else about the options on offer.
  record Compare(Aspect aspect, List<ItemPhrase> items) implements Intent {

    public Compare {
      items = List.copyOf(items);
    }

    /// What is compared: the price of one use, the price of one unit, the price of the pack, what
    /// other shoppers think, or how much is in it.
    public enum Aspect {
      PER_USE,
      PER_UNIT,
      PRICE,
      RATING,
      SIZE
    }
  }

  /// "How much is a gallon of milk?"
  record AskPrice(ItemPhrase item) implements Intent {

    @Override
    public List<ItemPhrase> items() {
      return List.of(item);
    }
  }

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

  /// What "stuff for pancakes" is probably made of: offered by name, and added only after a yes.
  /// `dish` is blank where none was named; without items nobody knows what it is made of.
  record Suggest(String dish, List<ItemPhrase> items) implements Intent {
    public Suggest {
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

  /// "One more", "one less", "double it", "two fewer eggs". Without an item: what was last talked
  /// about.
  record Adjust(Optional<ItemPhrase> item, Step step) implements Intent {

    /// By how much.
    public sealed interface Step {

      record More(int count) implements Step {}

      record Fewer(int count) implements Step {}

      /// "Double it" is two times.
      record Times(int factor) implements Step {}
    }
  }

  /// "No, the large one", "I meant the decaf": puts another in place of what was just done.
  record Correct(ItemPhrase instead) implements Intent {

    @Override
    public List<ItemPhrase> items() {
      return List.of(instead);
    }
  }

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

  /// A question about the order that is proposed, or else about the cart: "how much is delivery?",
  /// "when does it get here?", "why?".
  record AskDetail(Detail detail) implements Intent {

    /// What is asked. `REASON`: why this was offered; `CHANGES`: what is different from last time.
    public enum Detail {
      DELIVERY_COST,
      DELIVERY_DAY,
      TOTAL,
      TAX,
      SELLER,
      ADDRESS,
      PAYMENT,
      REASON,
      CHANGES
    }
  }

  /// "Wait for a better price", "tell me when it's cheaper": of what is proposed or in focus.
  record WaitForPrice() implements Intent {}

  /// "Save it for later", "not now, keep it."
  record SaveForLater() implements Intent {}

  /// "Remind me when I park", "I'll finish when I'm home."
  record RemindWhenParked() implements Intent {}

  /// "Continue", "where were we?", "I've parked", "finish my order."
  record Continue() implements Intent {}

  /// "The coffee grinder as a gift for Sam", "I need a present for my mum." `recipient` is blank
  /// where nobody was named.
  record Gift(Optional<ItemPhrase> item, String recipient) implements Intent {}

  /// "What would Sam like, under thirty?" `under` is in minor units.
  record Advise(String recipient, Optional<Long> under) implements Intent {}

  /// "Keep it a secret", "don't tell Sam": about the order that is proposed, or the last one.
  record KeepPrivate() implements Intent {}

  // What runs out, and what is ordered by itself

  /// "What am I running low on?", "anything running out?"
  record RunningLow() implements Intent {}

  /// "When will I need milk?", "how long will the coffee last?", and `why`: "why coffee?"
  record AskDue(ItemPhrase item, boolean why) implements Intent {

    @Override
    public List<ItemPhrase> items() {
      return List.of(item);
    }
  }

  /// "We're away until Friday", "we have guests this weekend", "I still have plenty of milk",
  /// "we're back". `item`: what there is plenty of, where it was named.
  record AtHome(Event event, Span span, Optional<ItemPhrase> item) implements Intent {

    /// What is so at home.
    public enum Event {
      AWAY,
      BACK,
      GUESTS,
      GUESTS_GONE,
      PLENTY,
      /// Only days were said: "until Friday".
      DAYS
    }
  }

  /// "Always keep cat food, up to 40", "order dishwasher tabs every month".
  record KeepStocked(ItemPhrase item, RuleTerms terms) implements Intent {

    @Override
    public List<ItemPhrase> items() {
      return List.of(item);
    }
  }

  /// "What are my standing orders?", and `coming`: "what's coming up?"
  record ReadRules(boolean coming) implements Intent {}

  /// "Pause the cat food", "skip the next one", "raise the cap to 50". Without an item: the
  /// standing order that was last talked about.
  record SteerRule(Act act, Optional<ItemPhrase> item, RuleTerms terms) implements Intent {

    /// What to do with it.
    public enum Act {
      CHANGE,
      PAUSE,
      RESUME,
      SKIP,
      STOP,
      STOP_ALL,
      /// Order what is on hold, this once.
      ONCE
    }
  }

  /// "Remind me when I'm running low", "by e-mail", "stop reminding me", "no more messages".
  record TellMe(About about, Optional<ContactConsent.Channel> by, boolean wanted)
      implements Intent {

    /// What messages are about.
    public enum About {
      RUNNING_LOW,
      STANDING_ORDERS,
      EVERYTHING
    }
  }

  // The shopper

  /// "I'm vegetarian", "no peanuts", "always the cheapest", "deliver to the office", "I'm allergic
  /// to nuts". `about` is what it is about (vegetarian, peanuts, blank for the cheapest, office),
  /// `words` are the shopper's own.
  record Remember(Preference.Kind kind, String about, String words) implements Intent {}

  /// "Forget the peanuts", "I'm not vegetarian any more." Blank: it was not said what.
  record Forget(String about) implements Intent {}

  /// "What are my preferences?", "what did I tell you?"
  record ReadPreferences() implements Intent {}

  /// "What do you know about me?", "send me my data", "delete my data".
  record MyData(Wish wish) implements Intent {

    /// What is to be done with it.
    public enum Wish {
      TELL,
      SEND,
      DELETE
    }
  }

  /// "For me", "for Sam", "Sam's". Blank is the one who speaks.
  record ForPerson(String name) implements Intent {}

  /// "Link my phone", "give me a linking code": another device is to know this shopper.
  record LinkDevice() implements Intent {}

  /// Four digits where a voice code is asked for, or six that link a device. They are in no log and
  /// no record.
  record SayCode(String digits) implements Intent {

    @Override
    public String toString() {
      return "SayCode[]";
    }
  }

  /// "Unlock voice ordering", "how do I unlock it?"
  record Unlock() implements Intent {}

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

  /// "This is the third time it's broken", "it never showed up", "I want my money back", "that is
  /// the wrong bread". `words` are the shopper's own, for whoever takes it over.
  record Complain(Trouble trouble, Optional<ItemPhrase> item, String words) implements Intent {

    /// What is wrong.
    public enum Trouble {
      BROKEN,
      MISSING,
      WRONG,
      LATE,
      MONEY_BACK,
      OTHER
    }
  }

  /// "Let me talk to someone", "a real person, please."
  record TalkToPerson() implements Intent {}

  /// "Who are you?", "are you a real person?"
  record WhoAreYou() implements Intent {}

  /// Nothing of it was understood.
  record Unclear(String text) implements Intent {}
}
