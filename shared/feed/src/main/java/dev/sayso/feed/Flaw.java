package dev.sayso.feed;

/// Something wrong in one entry: in which `field` (empty where it is the whole line), what, and how
/// to mend it.
public record Flaw(Kind kind, String field, String why, String mend) {

  /// What can be wrong. A warning does not keep the entry from being imported.
  public enum Kind {
    BROKEN_QUOTE(true, "broken quote"),
    CELL_COUNT(true, "wrong number of cells"),
    NO_JSON(true, "no valid JSON"),
    NO_XML(true, "no valid XML"),
    LONG_LINE(true, "line too long"),
    DAMAGED_TEXT(true, "letters that are no text"),
    MISSING_SKU(true, "no sku"),
    BAD_SKU(true, "sku that cannot be one"),
    DUPLICATE_SKU(true, "sku used twice"),
    MISSING_TITLE(true, "no title"),
    BAD_TITLE(true, "title without a letter"),
    LONG_TEXT(true, "text too long"),
    MISSING_PRICE(true, "no price"),
    BAD_PRICE(true, "price that cannot be read"),
    NEGATIVE_PRICE(true, "negative price"),
    ZERO_PRICE(true, "price of zero"),
    WRONG_CURRENCY(true, "price in another currency"),
    BAD_STOCK(true, "stock that cannot be read"),
    NEGATIVE_STOCK(false, "negative stock"),
    BAD_AVAILABILITY(true, "unknown availability"),
    BAD_PACK(true, "pack that cannot be read"),
    UNKNOWN_UNIT(true, "unknown unit"),
    BAD_RATING(true, "rating that cannot be read"),
    BAD_NUMBER(true, "number that cannot be read"),
    BAD_FLAG(true, "neither yes nor no"),
    BAD_FIELD(true, "field that cannot be read"),
    BAD_GTIN(false, "gtin with a wrong check digit"),
    HTML(false, "HTML in a name"),
    HIDDEN_LETTERS(false, "invisible letters"),
    SALE_PRICE(false, "sale price above the price"),
    CUT_TEXT(false, "text cut");

    private final boolean error;
    private final String words;

    Kind(boolean error, String words) {
      this.error = error;
      this.words = words;
    }

    public boolean isError() {
      return error;
    }

    /// For a table of counts.
    public String words() {
      return words;
    }
  }

  /// As a line for people.
  public String text() {
    return (field.isEmpty() ? "" : field + ": ") + why + (mend.isEmpty() ? "" : "; " + mend);
  }
}
