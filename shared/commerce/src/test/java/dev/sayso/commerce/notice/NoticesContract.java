package dev.sayso.commerce.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.Notices.Delivery;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every channel must do.
public abstract class NoticesContract {

  protected static final Shopper KIM =
      shopper("kim@example.com", new Identity("alexa", "amzn1.ask.account.KIM"));
  private static final Shopper NOBODY = shopper(null);

  /// One that works.
  protected abstract Notices working();

  /// One whose other side is busy.
  protected abstract Notices busy();

  /// One whose other side is not there.
  protected abstract Notices silent();

  /// The ids of the messages that came through.
  protected abstract List<String> received();

  protected abstract ContactConsent.Channel channel();

  @Test
  void what_is_taken_is_sent() {
    assertThat(working().send(notice("n-1", KIM))).isEqualTo(new Delivery.Sent());
    assertThat(received()).containsExactly("n-1");
  }

  @Test
  void a_message_keeps_its_id_when_it_is_sent_again() {
    var notices = working();
    notices.send(notice("n-2", KIM));
    assertThat(notices.send(notice("n-2", KIM))).isEqualTo(new Delivery.Sent());
    assertThat(received()).isNotEmpty().containsOnly("n-2");
  }

  @Test
  void who_has_no_address_there_is_unreachable_and_nothing_is_sent() {
    assertThat(working().send(notice("n-3", NOBODY))).isInstanceOf(Delivery.Unreachable.class);
    assertThat(received()).isEmpty();
  }

  @Test
  void a_busy_channel_may_be_tried_again_and_unsubscribes_nobody() {
    assertThat(busy().send(notice("n-4", KIM))).isInstanceOf(Delivery.Failed.class);
  }

  @Test
  void a_channel_that_is_not_there_may_be_tried_again_and_is_told_without_the_address() {
    var delivery = silent().send(notice("n-5", KIM));
    assertThat(delivery).isInstanceOf(Delivery.Failed.class);
    assertThat(delivery.toString()).doesNotContain("kim", "KIM");
  }

  protected Notice notice(String id, Shopper to) {
    var words = new Notice.Words("Your next order\r\nBcc: evil@example.com", "Cat food on Friday.");
    return new Notice(id, to, Purpose.STANDING_ORDER, channel(), Locale.US, words);
  }

  private static Shopper shopper(@Nullable String email, Identity... identities) {
    return new Shopper(
        new ShopperId("s"),
        "Somebody",
        new HouseholdId("h"),
        List.of(identities),
        new Shopper.Billing(null, null, email),
        new Shopper.Rules(Role.ADULT, null, null, null, null),
        Set.of(),
        ShopperNotes.NONE);
  }
}
