package dev.sayso.functions.nudges;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.notices.NoticeChannels;
import dev.sayso.notices.device.DeviceNotices;
import dev.sayso.notices.device.ProactiveEvents;
import dev.sayso.notices.email.EmailNotices;
import dev.sayso.runtime.Environment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/// The channels that the template has set up.
final class Channels {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Channels() {}

  static Notices of(Environment environment, String seller) {
    var channels = new EnumMap<Channel, Notices>(Channel.class);
    environment
        .find("NOTICE_SENDER")
        .ifPresent(sender -> channels.put(Channel.EMAIL, new EmailNotices(mail(), sender)));
    environment
        .find("PROACTIVE_EVENTS_SECRET")
        .ifPresent(secret -> channels.put(Channel.DEVICE, device(environment, secret, seller)));
    return new NoticeChannels(channels);
  }

  /// E-mail alone, which needs no name of a shop.
  static Notices mail(Environment environment) {
    return new NoticeChannels(
        environment
            .find("NOTICE_SENDER")
            .<Map<Channel, Notices>>map(
                sender -> Map.of(Channel.EMAIL, new EmailNotices(mail(), sender)))
            .orElse(Map.of()));
  }

  private static Notices device(Environment environment, String secret, String seller) {
    var region =
        environment.value(
            "PROACTIVE_EVENTS_REGION", ProactiveEvents.Region::valueOf, ProactiveEvents.Region.NA);
    boolean published =
        environment.find("PROACTIVE_EVENTS_STAGE").filter("live"::equals).isPresent();
    var client =
        SecretsManagerClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE))
            .build();
    return new DeviceNotices(
        ProactiveEvents.of(region, published),
        () -> client.getSecretValue(it -> it.secretId(secret)).secretString(),
        seller,
        InstantSource.system());
  }

  private static SesV2Client mail() {
    return SesV2Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE))
        .build();
  }
}
