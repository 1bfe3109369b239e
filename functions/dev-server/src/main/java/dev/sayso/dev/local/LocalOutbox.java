package dev.sayso.dev.local;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps the newest messages instead of sending them. As with the real channels, an e-mail needs an
/// address; the same message is kept once.
public final class LocalOutbox implements Notices {

  private static final int MOST = 1_000;

  private final Deque<Notice> notices = new ArrayDeque<>();

  @Override
  public synchronized Delivery send(Notice notice) {
    if (notice.channel() == Channel.EMAIL && notice.to().billing().email() == null) {
      return new Delivery.Unreachable("there is no e-mail address");
    }
    if (notices.stream().noneMatch(one -> one.id().equals(notice.id()))) {
      notices.add(notice);
    }
    while (notices.size() > MOST) {
      notices.remove();
    }
    return new Delivery.Sent();
  }

  /// Oldest first.
  public synchronized List<Notice> notices() {
    return List.copyOf(notices);
  }

  synchronized void clear() {
    notices.clear();
  }
}
