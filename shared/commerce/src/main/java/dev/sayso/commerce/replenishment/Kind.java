package dev.sayso.commerce.replenishment;

/// What kind of goods a product is, such as its category, and after how many days such goods are
/// usually bought again: what is known before anyone bought it.
public record Kind(String name, double usualDays) {

  /// Nothing is known: three weeks, the middle of a grocery's range.
  public static final Kind UNKNOWN = new Kind("", 21);

  public Kind {
    if (!(usualDays >= 1)) {
      throw new IllegalArgumentException("goods last a day at least, not " + usualDays);
    }
  }
}
