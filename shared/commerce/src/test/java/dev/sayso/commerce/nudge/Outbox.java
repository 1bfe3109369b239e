package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Keeps what it is given to send; a channel may be out of order, or of no use for anybody. An
/// e-mail needs no address here, unless it is to be `strict`.
public final class Outbox implements Notices {

  private final boolean strict;
  private final List<Notice> sent = new ArrayList<>();
  private final Map<Channel, Delivery> broken = new EnumMap<>(Channel.class);

  public Outbox() {
    this(false);
  }

  public Outbox(boolean strict) {
    this.strict = strict;
  }

  @Override
  public synchronized Delivery send(Notice notice) {
    if (strict && notice.to().billing().email() == null) {
      return new Delivery.Unreachable("there is no e-mail address");
    }
    var outcome = broken.getOrDefault(notice.channel(), new Delivery.Sent());
    if (outcome instanceof Delivery.Sent) {
      sent.add(notice);
    }
    return outcome;
  }

  public synchronized void answers(Channel channel, Delivery delivery) {
    broken.put(channel, delivery);
  }

  public synchronized List<Notice> sent() {
    return List.copyOf(sent);
  }
}
