package dev.sayso.commerce.catalog;

/// The shop's own code of one sellable variant; opaque, never spoken.
public record Sku(String value) implements Comparable<Sku> {

  public Sku {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a sku must not be blank");
    }
  }

  @Override
  public int compareTo(Sku other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
