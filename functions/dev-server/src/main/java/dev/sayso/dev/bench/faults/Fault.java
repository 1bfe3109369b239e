package dev.sayso.dev.bench.faults;

import java.util.Locale;

/// What a line does to a request.
enum Fault {
  /// Later than usual.
  DELAY,
  /// It never arrives.
  DROP,
  /// It is done, and the answer is lost.
  CUT,
  /// It is done twice.
  DUPLICATE,
  /// Whoever sent it has given up by the time it is done.
  LATE,
  /// 500, and nothing is done.
  ERROR,
  /// 500, and it is done.
  ERROR_AFTER,
  /// Too many requests.
  THROTTLE,
  /// "Somebody else was faster", though nobody was.
  CONFLICT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
