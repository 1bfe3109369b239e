package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderPath;
import dev.sayso.commerce.order.OrderStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a shopper hears of orders and cancellations whose turn died.
class LeftOrdersTest {

  private final Conversation talk = new Conversation();

  @Test
  void an_order_that_stands_is_told_in_the_next_conversation_and_not_again() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    dies(Conversation.Dying.AFTER, "yes");
    talk.later(Duration.ofHours(20));
    assertThat(talk.finish().over()).isEqualTo(1);

    var told = talk.open("phone");
    assertThat(told.prompt().written())
        .startsWith("Your order from yesterday did go through: Sparkle")
        .contains("12.49");
    assertThat(talk.orders()).hasSize(2);
    assertThat(talk.open("car").prompt().written()).doesNotContain("did go through");
  }

  @Test
  void an_order_that_does_not_stand_is_told_and_asked_anew() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    dies(Conversation.Dying.BEFORE, "yes");
    talk.later(Duration.ofHours(20));
    talk.finish();

    var told = talk.open("phone");
    assertThat(told.prompt().written())
        .startsWith("Your order from yesterday did not go through")
        .contains("Nothing was charged")
        .endsWith("?");
    assertThat(told.expects().code()).isEqualTo("confirmation");
    assertThat(talk.orders()).hasSize(1);
    assertThat(talk.say("c", "phone", "yes").prompt().written()).contains("rdered");
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void without_a_sweep_the_next_turn_finds_out_itself() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    dies(Conversation.Dying.AFTER, "yes");
    talk.later(Duration.ofMinutes(2));
    assertThat(talk.open("phone").prompt().written()).contains("did go through");
    assertThat(talk.finish().over()).isZero();
  }

  @Test
  void a_second_yes_after_a_death_places_the_order_once() {
    for (var dying : Conversation.Dying.values()) {
      var talk = new Conversation();
      talk.say("a", "kitchen", "reorder dishwasher tabs");
      talk.dies(dying);
      assertThatThrownBy(() -> talk.say("b", "kitchen", "yes")).hasMessage("died");
      talk.later(Duration.ofMinutes(1));
      assertThat(talk.say("c", "kitchen", "yes").prompt().written()).contains("rdered");
      assertThat(talk.orders()).hasSize(2);
      assertThat(talk.attempts()).allMatch(attempt -> attempt.path() instanceof OrderPath.Told);
    }
  }

  @Test
  void what_was_dropped_meanwhile_is_not_placed_by_a_late_yes() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    dies(Conversation.Dying.BEFORE, "yes");
    talk.later(Duration.ofMinutes(20));
    talk.finish();
    var told = talk.say("c", "kitchen", "yes");
    assertThat(told.prompt().written()).contains("did not go through");
    assertThat(talk.orders()).hasSize(1);
    talk.say("d", "kitchen", "yes");
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void other_talk_hears_of_it_first_and_is_answered() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    dies(Conversation.Dying.BEFORE, "yes");
    talk.later(Duration.ofMinutes(2));
    assertThat(talk.say("c", "phone", "add milk").prompt().written())
        .contains("did not go through")
        .contains("Added");
  }

  @Test
  void a_cancellation_that_died_is_finished_and_told() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    talk.say("b", "kitchen", "yes");
    for (var dying : Conversation.Dying.values()) {
      talk.dies(dying);
      assertThatThrownBy(() -> talk.say("c", "kitchen", "cancel that")).hasMessage("died");
      talk.later(Duration.ofMinutes(1));
    }
    talk.finish();
    assertThat(talk.open("phone").prompt().written()).contains("is cancelled");
    assertThat(talk.orders()).extracting(Order::status).contains(OrderStatus.CANCELLED);
  }

  private void dies(Conversation.Dying dying, String said) {
    talk.dies(dying);
    assertThatThrownBy(() -> talk.say("b", "kitchen", said)).hasMessage("died");
  }
}
