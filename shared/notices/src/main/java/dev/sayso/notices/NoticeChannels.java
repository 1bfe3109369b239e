package dev.sayso.notices;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import java.util.Map;

/// Sends each message through its channel. Nobody is reached by a channel that the shop has not set
/// up.
public record NoticeChannels(Map<Channel, Notices> channels) implements Notices {

  public NoticeChannels {
    channels = Map.copyOf(channels);
  }

  @Override
  public Delivery send(Notice notice) {
    var channel = channels.get(notice.channel());
    return channel == null
        ? new Delivery.Unreachable("the shop does not use this channel")
        : channel.send(notice);
  }
}
