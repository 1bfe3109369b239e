package dev.sayso.commerce.order;

/// An order that nobody but its buyer is told of. `recipient` is whom it is for, in the buyer's
/// words; blank where it is only private.
public record Gift(String recipient) {

  public boolean isForSomebody() {
    return !recipient.isBlank();
  }
}
