package dev.sayso.commerce.notice;

/// Sends messages to shoppers outside a conversation. Whether they may be sent is decided before.
public interface Notices {

  Delivery send(Notice notice);

  /// What came of it.
  sealed interface Delivery {

    /// The channel took it.
    record Sent() implements Delivery {}

    /// This shopper cannot be reached that way (no address, refused, unsubscribed there), and why:
    /// trying again is of no use.
    record Unreachable(String why) implements Delivery {}

    /// The channel did not take it now; it may be tried again with the same id.
    record Failed(String why) implements Delivery {}
  }
}
