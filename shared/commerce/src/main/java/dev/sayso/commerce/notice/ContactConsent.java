package dev.sayso.commerce.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// That a shopper agreed, or no longer agrees, to be told of one thing through one channel: in
/// these words, at this time. Of several about the same thing the latest counts.
public record ContactConsent(
    Purpose purpose, Channel channel, boolean granted, Instant at, String words) {

  /// What it is about.
  public enum Purpose {
    /// What runs low at home.
    RUNNING_LOW,
    /// What a standing order is about to buy, or why it does not.
    STANDING_ORDER,
    /// A copy of their own data, which they asked for: asking is the consent.
    OWN_DATA
  }

  /// Through what.
  public enum Channel {
    EMAIL,
    /// A notification of the assistant's own device.
    DEVICE
  }

  /// Whether the latest of these about that purpose and channel allows it; silence is a no.
  public static boolean allows(List<ContactConsent> consents, Purpose purpose, Channel channel) {
    return consents.reversed().stream()
        .filter(one -> one.purpose == purpose && one.channel == channel)
        .findFirst()
        .map(ContactConsent::granted)
        .orElse(false);
  }

  /// The channels through which they may be told of it, the one that says most first.
  public static List<Channel> channels(List<ContactConsent> consents, Purpose purpose) {
    return Stream.of(Channel.values())
        .filter(channel -> allows(consents, purpose, channel))
        .toList();
  }

  /// These, with nothing allowed through a channel any more, for this reason, until the shopper
  /// agrees anew.
  public static List<ContactConsent> without(
      List<ContactConsent> consents, Channel channel, Instant at, String why) {
    return consents.stream()
        .map(one ->
            one.channel == channel && one.granted
                ? new ContactConsent(one.purpose, channel, false, at, why)
                : one)
        .toList();
  }

  boolean isAbout(ContactConsent other) {
    return purpose == other.purpose && channel == other.channel;
  }

  /// These, with a newer one in place of what was said about the same before.
  public static List<ContactConsent> with(List<ContactConsent> consents, ContactConsent newer) {
    var kept = new ArrayList<>(consents.stream().filter(one -> !one.isAbout(newer)).toList());
    kept.add(newer);
    return List.copyOf(kept);
  }
}
