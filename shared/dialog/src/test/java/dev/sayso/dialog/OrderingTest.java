package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shopper.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OrderingTest {

  private final Conversation talk = new Conversation();

  @Test
  void aTurnDeliveredTwiceIsAnsweredTwiceAndOrdersOnce() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    var first = talk.say("b", "kitchen", "yes");
    var second = talk.say("b", "kitchen", "yes");
    assertThat(second.prompt()).isEqualTo(first.prompt());
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void aYesDeliveredOnceMoreAfterTheNextSummaryOrdersNothing() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    talk.say("b", "kitchen", "yes");
    var asked = talk.say("c", "kitchen", "reorder dishwasher tabs");
    var late = talk.say("b", "kitchen", "yes");
    assertThat(late.prompt()).isEqualTo(asked.prompt());
    assertThat(talk.orders()).hasSize(2);
    talk.say("d", "kitchen", "yes");
    talk.say("e", "kitchen", "yes");
    assertThat(talk.orders()).hasSize(3);
  }

  @Test
  void manyWhoAddAtOnceAllGetTheirTurn() throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var said = new ArrayList<Future<Reply>>();
      for (int i = 0; i < 16; i++) {
        var device = "device-" + i;
        said.add(threads.submit(() -> talk.say(device, device, "add milk")));
      }
      for (var one : said) {
        assertThat(one.get().prompt().written()).contains("Added");
      }
    }
    assertThat(talk.cart().lines().getFirst().quantity().packs()).isEqualByComparingTo("16");
  }

  @Test
  void whoDidNotHearTheAnswerAndSaysYesAgainHearsThatItIsOrdered() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    talk.say("b", "kitchen", "yes");
    assertThat(talk.say("c", "kitchen", "yes").prompt().written()).contains("placed already");
    assertThat(talk.orders()).hasSize(2);
    talk.say("d", "kitchen", "cancel that");
    assertThat(talk.say("e", "kitchen", "yes").prompt().written()).doesNotContain("placed");
  }

  @Test
  void whoDidNotHearThatItIsCancelledAndAsksAgainHearsIt() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    talk.say("b", "kitchen", "yes");
    talk.say("c", "kitchen", "cancel that");
    assertThat(talk.say("d", "kitchen", "cancel that").prompt().written())
        .containsIgnoringCase("already");
  }

  @Test
  void aYesOnAnotherDeviceOrdersNothing() {
    talk.say("a", "kitchen", "reorder dishwasher tabs");
    talk.say("b", "bedroom", "yes");
    assertThat(talk.orders()).hasSize(1);
  }

  @Test
  void aPriceThatChangedAfterTheSummaryIsAskedAgain() {
    talk.say("reorder dishwasher tabs");
    talk.sell(Conversation.TABS, 1399, 40);
    var reply = talk.say("yes");
    assertThat(reply.prompt().written()).contains("13.99");
    assertThat(reply.expects().code()).isEqualTo("confirmation");
    assertThat(talk.orders()).hasSize(1);
    talk.say("yes");
    assertThat(talk.orders().getFirst().totals().total()).isEqualTo(Money.of(1399, "USD"));
  }

  @Test
  void whatSoldOutAfterTheSummaryIsNamedAndLeftOut() {
    talk.say("add milk and butter");
    talk.say("check out");
    talk.sell(Conversation.MILK, 189, 0);
    var reply = talk.say("yes");
    assertThat(reply.prompt().written()).contains("Sold out: Meadow milk").contains("2.79");
    talk.say("yes");
    assertThat(talk.orders().getFirst().lines()).hasSize(1);
    assertThat(talk.cart().lines()).hasSize(1);
  }

  @Test
  void aChangeFromAnotherDeviceAsksAgain() {
    talk.say("a", "kitchen", "add milk");
    talk.say("b", "kitchen", "check out");
    talk.say("c", "bedroom", "add butter");
    var reply = talk.say("d", "kitchen", "yes");
    assertThat(reply.prompt().written())
        .contains("butter")
        .contains("2.79")
        .contains("Include it?");
    assertThat(talk.say("e", "kitchen", "yes").prompt().written()).contains("4.68");
    assertThat(talk.orders()).hasSize(1);
    talk.say("f", "kitchen", "yes");
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void aChildMayWishAndNotOrder() {
    var child = new Conversation(Conversation.shopper(Role.CHILD, null, null));
    var reply = child.say("reorder dishwasher tabs");
    assertThat(reply.prompt().written()).contains("Only an adult");
    child.say("yes");
    assertThat(child.orders()).hasSize(1);
    assertThat(child.cart().lines()).hasSize(1);
  }

  @Test
  void anOrderOverTheSpendingLimitIsKeptInTheCart() {
    var limited = new Conversation(Conversation.shopper(Role.ADULT, Money.of(1000, "USD"), null));
    assertThat(limited.say("reorder dishwasher tabs").prompt().written())
        .contains("spending limit");
    limited.say("yes");
    assertThat(limited.orders()).hasSize(1);
  }

  @Test
  void anOrderThatNeedsAVoiceCodeIsNotTakenWithoutIt() {
    var coded = new Conversation(Conversation.shopper(Role.ADULT, null, "4711"));
    coded.say("add ten packs of dishwasher tabs");
    assertThat(coded.say("check out").prompt().written()).contains("$124.90");
    assertThat(coded.say("yes").prompt().written()).contains("voice code");
    coded.say("yes");
    assertThat(coded.orders()).hasSize(1);
  }

  @Test
  void theConsentHoldsWhatWasReadOutAndWhatWasAnswered() {
    var summary = talk.say("reorder dishwasher tabs");
    talk.say("yes please");
    Order order = talk.orders().getFirst();
    assertThat(order.consent()).isNotNull();
    assertThat(order.consent().words()).isEqualTo(summary.prompt().spoken());
    assertThat(order.consent().answer()).isEqualTo("yes please");
    assertThat(order.consent().by()).isEqualTo("kim");
  }

  @Test
  void theFirstReplyOfAllSaysThatThisIsAnAutomatedAssistant() {
    assertThat(talk.say("add milk").prompt().written()).contains("automated assistant");
    assertThat(talk.say("add butter").prompt().written()).doesNotContain("automated");
  }

  @Test
  void twoDevicesAddingAtOnceLoseNothing() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var kitchen = pool.submit(() -> talk.say("k", "kitchen", "add milk"));
      var bedroom = pool.submit(() -> talk.say("b", "bedroom", "add butter"));
      kitchen.get();
      bedroom.get();
    }
    assertThat(talk.cart().lines()).hasSize(2);
  }

  @Test
  void anOrderTakenJustBeforeTheProcessDiedIsToldAndNotTakenAgain() {
    talk.say("reorder dishwasher tabs");
    talk.shopTakesWhatIsProposed();
    assertThat(talk.say("yes").prompt().written()).contains("Ordered: Sparkle dishwasher tabs");
    assertThat(talk.say("yes").prompt().written()).contains("placed already");
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void anOrderOfTheCartTakenJustBeforeTheProcessDiedLeavesTheCart() {
    talk.say("add milk");
    talk.say("check out");
    talk.shopTakesWhatIsProposed();
    var reply = talk.say("add butter");
    assertThat(reply.prompt().written())
        .contains("Ordered: Meadow milk")
        .contains("Added Meadow butter");
    assertThat(talk.cart().lines()).hasSize(1);
    assertThat(talk.orders()).hasSize(2);
  }

  @Test
  void aYesLongAfterTheSummaryIsAskedAgain() {
    talk.say("reorder dishwasher tabs");
    talk.clock.advance(Duration.ofMinutes(16));
    assertThat(talk.say("yes").expects().code()).isEqualTo("confirmation");
    assertThat(talk.orders()).hasSize(1);
  }
}
