package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.QuietHours;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// One shopper at one moment: all that a decision about them may know, but for today's prices.
public record Moment(Member member, ShopTerms terms, Instant now) {

  /// When in the day something is done that is meant for a day.
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  Shopper shopper() {
    return member.shopper();
  }

  Supply supply() {
    return member.supply();
  }

  ZoneId zone() {
    var own = shopper().rules().timeZone();
    return own != null ? own : terms.timeZone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone());
  }

  Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(zone()).toInstant();
  }

  boolean isQuiet() {
    return quiet().isQuiet(now, zone());
  }

  /// The moment, or the end of the quiet hours it lies in.
  Instant awake(Instant moment) {
    return quiet().after(moment, zone());
  }

  List<Channel> channels(Purpose purpose) {
    return ContactConsent.channels(supply().contacts(), purpose);
  }

  boolean isReachable(Purpose purpose) {
    return !channels(purpose).isEmpty();
  }

  private QuietHours quiet() {
    return QuietHours.of(shopper().rules().quietHours());
  }
}
