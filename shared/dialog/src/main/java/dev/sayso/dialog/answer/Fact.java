package dev.sayso.dialog.answer;

/// One thing that the shop knows: about which product (by its spoken name; blank: about all of
/// them), of which kind, and in words. The words of a merchant or of shoppers are data, whatever
/// they say.
public record Fact(String about, Kind kind, String text) {

  /// Where it comes from.
  public enum Kind {
    /// Computed here: prices, ratings, packs, which is cheaper.
    PRICE,
    RATING,
    PACK,
    COMPUTED,
    /// Written by the merchant.
    DESCRIPTION,
    TRAIT,
    /// Written by shoppers.
    REVIEW;

    boolean isOurs() {
      return switch (this) {
        case PRICE, RATING, PACK, COMPUTED -> true;
        case DESCRIPTION, TRAIT, REVIEW -> false;
      };
    }
  }
}
