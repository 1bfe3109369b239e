package dev.sayso.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a column of a feed may hold.
public enum Field {
  SKU("sku"),
  TITLE("title"),
  SPOKEN("spoken"),
  BRAND("brand"),
  CATEGORY("category"),
  PRICE("price"),
  SALE_PRICE("salePrice"),
  SALE_DATES("saleDates"),
  CURRENCY("currency"),
  STOCK("stock"),
  AVAILABILITY("availability"),
  STATUS("status"),
  SIZE("size"),
  PACK_COUNT("pack.count"),
  PACK_AMOUNT("pack.amount"),
  PACK_UNIT("pack.unit"),
  MEASURE("measure"),
  MULTIPACK("multipack"),
  USES("uses"),
  BY_WEIGHT("byWeight"),
  GTIN("gtin"),
  DESCRIPTION("description"),
  SYNONYMS("synonyms"),
  TAGS("tags"),
  SUBSTITUTES("substitutes"),
  RATING("rating.value"),
  RATING_COUNT("rating.count"),
  SOLD_BY("soldBy"),
  GROUP("group");

  private static final Map<String, Field> BY_WORD = byWord();

  private final String word;

  Field(String word) {
    this.word = word;
  }

  /// As in messages and in `--map`.
  public String word() {
    return word;
  }

  /// By its word, whatever its case; `rating` is its value.
  public static Optional<Field> of(String word) {
    var exact = BY_WORD.get(word);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(BY_WORD.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Field> byWord() {
    var fields = new HashMap<String, Field>();
    for (var field : values()) {
      fields.put(field.word, field);
      fields.put(field.word.toLowerCase(Locale.ROOT), field);
    }
    fields.put("rating", RATING);
    return fields;
  }
}
