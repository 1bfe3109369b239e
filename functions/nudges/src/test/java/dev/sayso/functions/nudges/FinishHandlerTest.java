package dev.sayso.functions.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.commerce.order.InMemoryOrderAttempts;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderAttempts;
import dev.sayso.commerce.order.TestedShop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinishHandlerTest {

  private final TestClock clock = TestClock.at("2026-12-01T12:00:00Z");
  private final InMemoryShop shop = new InMemoryShop(TestedShop.TERMS, clock);

  @Test
  void where_nothing_was_left_nothing_is_done() throws IOException {
    assertThat(answer(new InMemoryOrderAttempts())).isEqualTo("{\"over\":0,\"waiting\":0}");
  }

  @Test
  void what_cannot_be_looked_at_is_an_error_so_that_an_alarm_tells() {
    assertThatThrownBy(() -> answer(new Broken())).hasMessage("8 orders could not be finished");
  }

  private String answer(OrderAttempts attempts) throws IOException {
    var handler = new FinishHandler(new FinishingOrders(shop, shop, attempts, clock));
    var answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(new byte[0]), answer, null);
    return answer.toString(StandardCharsets.UTF_8);
  }

  /// One is due in every shard, and none can be read.
  private static final class Broken implements OrderAttempts {

    @Override
    public Begun begin(OrderAttempt first, LedgerHead known) {
      throw new IllegalStateException("broken");
    }

    @Override
    public Optional<OrderAttempt> write(OrderAttempt changed) {
      throw new IllegalStateException("broken");
    }

    @Override
    public Optional<OrderAttempt> find(Place place) {
      throw new IllegalStateException("broken");
    }

    @Override
    public List<Place> due(int shard, Instant upTo, int limit) {
      return List.of(new Place("HOME#h1", "PENDING#" + shard));
    }
  }
}
