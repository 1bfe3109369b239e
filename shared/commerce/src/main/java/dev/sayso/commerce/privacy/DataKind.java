package dev.sayso.commerce.privacy;

/// The kinds of things that are kept about a person, in the order in which they are erased: first
/// what acts by itself, last what leads to the person.
public enum DataKind {
  /// What they told: preferences, standing orders, consents to messages, wrong voice codes; with it
  /// their place in the index of who is due.
  NOTES(Rule.ERASE),
  /// Conversations that are still open.
  CONVERSATIONS(Rule.ERASE),
  /// What they put into the household's cart; what others put there stays.
  CART(Rule.ERASE),
  /// Orders and cancellations on their way, or whose outcome they have still to hear. What is not
  /// over goes on first.
  ATTEMPTS(Rule.ERASE),
  /// The chained record of what was read out and agreed to. What law requires of it stays as the
  /// hash of the consent in the record of the order.
  AGREEMENTS(Rule.ERASE),
  /// Their orders: the law keeps amounts, dates, seller and hashes.
  ORDERS(Rule.KEEP_AS_HASH),
  /// The household's habits and forecasts: made anew from the orders of those who stay.
  FORECASTS(Rule.REMAKE),
  /// Cases that were handed to the shop's people, in the shopper's words.
  CASES(Rule.ERASE),
  /// Devices, accounts and numbers that lead to them.
  IDENTITIES(Rule.ERASE),
  /// Name, address, e-mail, payment method, voice code.
  PERSON(Rule.ERASE);

  /// What becomes of it when a person's data are deleted.
  public enum Rule {
    ERASE,
    /// What law requires stays, with hashes in place of words and names.
    KEEP_AS_HASH,
    REMAKE
  }

  private final Rule rule;

  DataKind(Rule rule) {
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
