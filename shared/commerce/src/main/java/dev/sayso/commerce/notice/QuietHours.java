package dev.sayso.commerce.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The time of the day in which nobody is written to: from the one up to the other, usually over
/// midnight. Where both are the same, no time is quiet.
public record QuietHours(LocalTime from, LocalTime until) {

  /// For who said nothing about it.
  public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

  /// Of `22:00-07:00`; what cannot be read, or is not there, is the usual.
  public static QuietHours of(@Nullable String text) {
    if (text == null) {
      return USUAL;
    }
    try {
      int dash = text.indexOf('-');
      return dash < 0
          ? USUAL
          : new QuietHours(
              LocalTime.parse(text.substring(0, dash).strip()),
              LocalTime.parse(text.substring(dash + 1).strip()));
    } catch (DateTimeException e) {
      return USUAL;
    }
  }

  /// The moment itself, or, where it is quiet then, when it ends.
  public Instant after(Instant moment, ZoneId zone) {
    var there = moment.atZone(zone);
    var time = there.toLocalTime();
    if (!contains(time)) {
      return moment;
    }
    var day = there.toLocalDate();
    var end = time.isBefore(until) ? day : day.plusDays(1);
    return end.atTime(until).atZone(zone).toInstant();
  }

  public boolean isQuiet(Instant moment, ZoneId zone) {
    return contains(moment.atZone(zone).toLocalTime());
  }

  private boolean contains(LocalTime time) {
    return from.isAfter(until)
        ? !time.isBefore(from) || time.isBefore(until)
        : !time.isBefore(from) && time.isBefore(until);
  }
}
