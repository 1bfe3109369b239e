package dev.sayso.notices.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.notice.Notices.Delivery;
import dev.sayso.commerce.notice.NoticesContract;
import dev.sayso.notices.Counterpart;
import dev.sayso.notices.Counterpart.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNoticesTest extends NoticesContract {

  private static final String TOKENS = "/auth/O2/token";
  private static final String EVENTS = "/v1/proactiveEvents/stages/development";
  private static final String SECRET = "{\"clientId\":\"me\",\"clientSecret\":\"s&cret\"}";

  private final TestClock clock = TestClock.at("2026-12-03T15:00:00Z");
  private int status = 202;
  private int tokens;
  private String valid = "t-1";
  private final Counterpart amazon =
      new Counterpart(asked -> {
        if (asked.path().equals(TOKENS)) {
          tokens++;
          return new Answer(200, "{\"access_token\":\"t-" + tokens + "\",\"expires_in\":3600}");
        }
        return new Answer(asked.authorization().equals("Bearer " + valid) ? status : 401, "");
      });

  @AfterEach
  void close() {
    amazon.close();
  }

  @Test
  void it_tells_that_there_is_a_message_of_the_shop_and_no_more() {
    working().send(notice("n-9", KIM));
    var event = amazon.asked(EVENTS).getFirst().json();
    assertThat(event.at("/event/name").asText()).isEqualTo("AMAZON.MessageAlert.Activated");
    assertThat(event.at("/event/payload/messageGroup/creator/name").asText())
        .isEqualTo("Corner Market");
    assertThat(event.at("/relevantAudience/payload/user").asText())
        .isEqualTo("amzn1.ask.account.KIM");
    assertThat(event.path("expiryTime").asText()).isEqualTo("2026-12-04T14:00:00Z");
    assertThat(event.toString()).doesNotContain("Cat food", "kim@example.com");
    assertThat(amazon.asked(TOKENS).getFirst().body())
        .contains("grant_type=client_credentials", "client_secret=s%26cret", "proactive_events");
  }

  @Test
  void a_token_is_asked_for_once_and_again_before_it_ends() {
    var notices = working();
    notices.send(notice("a", KIM));
    notices.send(notice("b", KIM));
    assertThat(tokens).isEqualTo(1);
    valid = "t-2";
    clock.advance(Duration.ofMinutes(59));
    assertThat(notices.send(notice("c", KIM))).isEqualTo(new Delivery.Sent());
    assertThat(tokens).isEqualTo(2);
  }

  @Test
  void a_token_that_is_not_known_any_more_is_replaced() {
    var notices = working();
    notices.send(notice("a", KIM));
    valid = "t-2";
    assertThat(notices.send(notice("b", KIM))).isEqualTo(new Delivery.Sent());
    assertThat(tokens).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "202,true",
    "409,true",
    "429,false",
    "432,false",
    "403,false",
    "400,false",
    "503,false"
  })
  void what_amazon_answers_is_understood(int answer, boolean sent) {
    status = answer;
    var delivery = working().send(notice("n", KIM));
    assertThat(delivery instanceof Delivery.Sent).isEqualTo(sent);
    assertThat(delivery).isNotInstanceOf(Delivery.Unreachable.class);
  }

  @Test
  void the_stage_and_the_region_decide_the_address() {
    assertThat(ProactiveEvents.of(ProactiveEvents.Region.EU, true).events())
        .hasToString("https://api.eu.amazonalexa.com/v1/proactiveEvents/");
    assertThat(ProactiveEvents.of(ProactiveEvents.Region.NA, false).events())
        .hasToString("https://api.amazonalexa.com/v1/proactiveEvents/stages/development");
  }

  @Override
  protected Notices working() {
    var addresses = new ProactiveEvents(amazon.at(TOKENS), amazon.at(EVENTS));
    return new DeviceNotices(addresses, () -> SECRET, "Corner Market", clock);
  }

  @Override
  protected Notices busy() {
    status = 429;
    return working();
  }

  @Override
  protected Notices silent() {
    amazon.close();
    return working();
  }

  @Override
  protected List<String> received() {
    return amazon.asked(EVENTS).stream()
        .map(one -> one.json().path("referenceId").asText())
        .toList();
  }

  @Override
  protected Channel channel() {
    return Channel.DEVICE;
  }
}
