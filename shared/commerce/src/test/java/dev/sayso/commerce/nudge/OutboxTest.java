package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.notice.NoticesContract;
import java.util.List;

class OutboxTest extends NoticesContract {

  private final Outbox outbox = new Outbox(true);

  @Override
  protected Notices working() {
    return outbox;
  }

  @Override
  protected Notices busy() {
    outbox.answers(Channel.EMAIL, new Notices.Delivery.Failed("busy"));
    return outbox;
  }

  @Override
  protected Notices silent() {
    return busy();
  }

  @Override
  protected List<String> received() {
    return outbox.sent().stream().map(Notice::id).toList();
  }

  @Override
  protected Channel channel() {
    return Channel.EMAIL;
  }
}
