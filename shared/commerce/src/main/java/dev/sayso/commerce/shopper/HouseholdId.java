package dev.sayso.commerce.shopper;

/// Opaque id of the people who share a home. A shopper without a household is a household of one.
public record HouseholdId(String value) {

  public HouseholdId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a household id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
