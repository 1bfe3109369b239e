package dev.sayso.dialog.understanding;

import java.util.EnumSet;
import java.util.Set;

/// Everything a [LanguageModel] may take words for. No yes, no no, no code, no checkout, and
/// nothing that is remembered of a shopper: whatever is read here is at most a question that the
/// shopper answers in a later turn.
public enum Wish {
  /// Look for something.
  SEARCH,
  /// Things that are wanted, have run out, or make up a wish, such as a recipe: proposes to add
  /// them.
  ADD,
  /// A wish about what is on offer: cheaper, bigger.
  REFINE,
  /// A quality that what is on offer should have.
  NARROW,
  /// A question about one product: what it is like, what it does, what people say.
  ASK_PRODUCT,
  /// Which of several is better value, better rated, bigger.
  COMPARE,
  /// A price.
  ASK_PRICE,
  /// Which kinds there are.
  ASK_KINDS,
  /// One of the options on offer.
  CHOOSE,
  /// What is in the cart.
  READ_CART,
  /// Where an order is.
  ORDER_STATUS,
  /// Delivery, day, total, tax, seller, payment of the order.
  ASK_DETAIL,
  /// What can be said.
  HELP,
  /// Hear it again.
  REPEAT;

  /// While a yes is waited for: only what leaves the question as it is.
  private static final Set<Wish> BESIDE_A_QUESTION = EnumSet.of(HELP, REPEAT);

  /// While an order is proposed.
  private static final Set<Wish> BESIDE_AN_ORDER = EnumSet.of(ASK_DETAIL, HELP, REPEAT);

  /// While there is a choice.
  private static final Set<Wish> AT_A_CHOICE =
      EnumSet.of(
          SEARCH, REFINE, NARROW, ASK_PRODUCT, COMPARE, ASK_PRICE, ASK_KINDS, CHOOSE, HELP, REPEAT);

  private static final Set<Wish> ANY = EnumSet.complementOf(EnumSet.of(CHOOSE, REFINE, NARROW));

  /// What may be read into words while a yes to something else than an order is waited for.
  public static Set<Wish> besideAQuestion() {
    return EnumSet.copyOf(BESIDE_A_QUESTION);
  }

  /// What may be read into words while an order is proposed.
  public static Set<Wish> besideAnOrder() {
    return EnumSet.copyOf(BESIDE_AN_ORDER);
  }

  /// What may be read into words while there are options to choose from.
  public static Set<Wish> atAChoice() {
    return EnumSet.copyOf(AT_A_CHOICE);
  }

  /// What may be read into words while nothing, or only what to look for, is waited for.
  public static Set<Wish> any() {
    return EnumSet.copyOf(ANY);
  }
}
