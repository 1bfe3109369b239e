package dev.sayso.commerce.notice;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Locale;

/// One message to one shopper. `id` is the same for every try to send it, so that a channel that
/// can tell repeats apart delivers it once.
public record Notice(
    String id, Shopper to, Purpose purpose, Channel channel, Locale locale, Words words) {

  /// What it says. A channel without a subject leaves it out.
  public record Words(String subject, String text) {}
}
