package dev.sayso.dialog.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.MissingSlot;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.intent.Intent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How money may move: an order is placed by a yes, or the voice code after it, to the summary that
/// is open in that very conversation; its lines, its total and its hash are those that were read
/// out in an earlier turn of it; the total that was spoken is charged; nobody orders who may not.
final class MoneyRules {

  private final Home home;
  private final Map<String, List<Reading>> readings = new HashMap<>();

  MoneyRules(Home home) {
    this.home = home;
  }

  void check(Moment moment) {
    assertThat(moment.orders().size() - moment.ordersBefore().size())
        .as("orders in one turn")
        .isBetween(0, 1);
    moment.placed().ifPresent(order -> checkOrder(moment, order));
    proposed(moment.reply()).ifPresent(summary -> hear(moment, summary));
  }

  private void checkOrder(Moment moment, Order order) {
    var summary = open(moment).orElseThrow(() -> new AssertionError("ordered with nothing open"));
    assertThat(moment.intents()).as("what was understood").isEqualTo(List.of(answer(moment)));
    assertThat(order.totals().total()).isEqualTo(summary.total());
    assertThat(order.lines().stream().map(line -> new WantedLine(line.sku(), line.quantity())))
        .containsExactlyInAnyOrderElementsOf(summary.lines());
    var consent = Optional.ofNullable(order.consent()).orElseThrow();
    assertThat(consent.hash()).isEqualTo(summary.hash());
    assertThat(consent.total()).isEqualTo(order.totals().total());
    assertThat(readings.getOrDefault(moment.conversation(), List.of()))
        .as("the order was read out before in this conversation")
        .anyMatch(reading ->
            reading.hash().equals(consent.hash()) && reading.words().equals(consent.words()));
    var shopper = home.visit(moment.said()).shopper();
    assertThat(order.buyer().shopper()).isEqualTo(shopper.id());
    assertThat(shopper.rules().role()).isEqualTo(Role.ADULT);
    var limit = shopper.rules().spendingLimit();
    boolean dear = order.totals().total().minor() >= Home.CODE_FROM;
    assertThat(
            dear && shopper.rules().voiceCode() != null && !(moment.open() instanceof MissingSlot))
        .as("without the code")
        .isFalse();
    assertThat(limit != null && order.totals().total().isMoreThan(limit))
        .as("over limit")
        .isFalse();
  }

  private static Intent answer(Moment moment) {
    return moment.open() instanceof MissingSlot
        ? new Intent.SayCode(Home.DIGITS)
        : new Intent.Yes();
  }

  /// Every summary, when it is read out, names its total; until it is ordered it stays the same.
  private void hear(Moment moment, OrderSummary summary) {
    var known = readings.computeIfAbsent(moment.conversation(), _ -> new ArrayList<>());
    if (known.stream().noneMatch(reading -> reading.hash().equals(summary.hash()))) {
      assertThat(moment.reply().prompt().written())
          .as("the total is said")
          .contains(written(summary.total()));
    }
    if (known.stream().noneMatch(reading -> reading.words().equals(summary.words()))) {
      assertThat(moment.reply().prompt().spoken()).as("is read out").isEqualTo(summary.words());
    }
    known.add(new Reading(summary.hash(), summary.words()));
  }

  private static Optional<OrderSummary> open(Moment moment) {
    return switch (moment.open()) {
      case Confirmation(Proposal.PlaceOrder(var summary)) -> Optional.of(summary);
      case MissingSlot(Missing.Code(var summary, var _)) -> Optional.of(summary);
      default -> Optional.empty();
    };
  }

  private static Optional<OrderSummary> proposed(Reply reply) {
    return reply.expects() instanceof Confirmation(Proposal.PlaceOrder(OrderSummary summary))
        ? Optional.of(summary)
        : Optional.empty();
  }

  private static String written(Money money) {
    return "%d.%02d".formatted(money.minor() / 100, money.minor() % 100);
  }

  private record Reading(String hash, String words) {}
}
