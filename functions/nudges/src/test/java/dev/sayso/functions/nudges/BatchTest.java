package dev.sayso.functions.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.assembly.Nudges;
import dev.sayso.channel.Journal;
import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.DueShoppers;
import dev.sayso.commerce.nudge.Errand;
import dev.sayso.commerce.nudge.Errands;
import dev.sayso.commerce.nudge.InMemoryMembers;
import dev.sayso.commerce.nudge.Member;
import dev.sayso.commerce.nudge.Members;
import dev.sayso.commerce.nudge.Nudging;
import dev.sayso.commerce.nudge.Outbox;
import dev.sayso.commerce.nudge.PlainWords;
import dev.sayso.commerce.nudge.Till;
import dev.sayso.commerce.nudge.Writing;
import dev.sayso.commerce.order.InMemoryOrderAttempts;
import dev.sayso.commerce.order.InMemoryShop;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Shopper KIM = TestedShop.KIM;

  private final TestClock clock = new TestClock(NOW);
  private final InMemoryShop shop = new InMemoryShop(TestedShop.TERMS, clock);
  private final InMemoryMembers members = new InMemoryMembers(shop::all, 2);
  private final List<Errand> sent = new ArrayList<>();
  private final List<Journal.Entry> noted = new ArrayList<>();
  private int waiting;
  private final Errands errands =
      new Errands() {
        @Override
        public void send(List<? extends Errand> some) {
          sent.addAll(some);
        }

        @Override
        public int waiting() {
          return waiting;
        }
      };

  @Test
  void errands_are_read_as_they_were_written() {
    for (var errand :
        List.of(
            new Errand.Look(7, NOW, Optional.empty()),
            new Errand.Look(63, NOW, Optional.of("2026\nHOME#ä\nPROFILE#1")),
            new Errand.Nudge(new Due("HOME#h \"1\"", "PROFILE#kim")))) {
      assertThat(ErrandJson.read(ErrandJson.write(errand))).isEqualTo(errand);
    }
  }

  @Test
  void a_look_sends_who_is_due_and_a_further_look() throws IOException {
    for (int i = 0; i < 400; i++) {
      members.put(Shopper.unknown(new ShopperId("s" + i)), Instant.EPOCH);
    }
    assertThat(run(record("1", new Errand.Look(5, NOW, Optional.empty())))).isEqualTo(none());
    assertThat(sent).hasSize(3);
    assertThat(sent.getLast()).isInstanceOf(Errand.Look.class);
  }

  @Test
  void what_fails_of_a_batch_comes_back_and_nothing_else() throws IOException {
    members.put(KIM, Instant.EPOCH);
    var bad = new Errand.Nudge(new Due("HOME#broken", "PROFILE#x"));
    var good = new Errand.Nudge(InMemoryMembers.due(KIM));
    var answer =
        run(record("1", bad), record("2", good), "{\"messageId\":\"3\",\"body\":\"nonsense\"}");
    assertThat(answer)
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"3\"}]}");
    assertThat(noted).hasSize(2).allMatch(Journal.Entry.Failed.class::isInstance);
    assertThat(members.of(KIM).revision().wakeAt()).isEmpty();
  }

  @Test
  void without_time_left_all_comes_back() throws IOException {
    members.put(KIM, Instant.EPOCH);
    var batch = batch(UnaryOperator.identity());
    var event = event(record("1", new Errand.Nudge(InMemoryMembers.due(KIM))));
    assertThat(new String(batch.run(event, () -> 1_000), StandardCharsets.UTF_8)).contains("\"1\"");
    assertThat(members.of(KIM).revision().wakeAt()).contains(Instant.EPOCH);
  }

  @Test
  void a_sweep_is_a_look_at_every_shard_unless_the_last_one_is_at_work() throws IOException {
    var answer = new ByteArrayOutputStream();
    var handler = new SweepHandler(errands, clock);
    handler.handleRequest(new ByteArrayInputStream(new byte[0]), answer, null);
    assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("{\"began\":true}");
    assertThat(sent).hasSize(DueShoppers.SHARDS).doesNotHaveDuplicates();
    waiting = 5_000;
    handler.handleRequest(new ByteArrayInputStream(new byte[0]), answer, null);
    assertThat(sent).hasSize(DueShoppers.SHARDS);
  }

  private String run(String... records) throws IOException {
    return new String(
        batch(BatchTest::breaking).run(event(records), () -> 60_000), StandardCharsets.UTF_8);
  }

  private Batch batch(UnaryOperator<Members> wrapped) {
    var nudging =
        new Nudging(
            wrapped.apply(members),
            new Till(shop, shop, new InMemoryOrderAttempts(), _ -> List.of()),
            new Outbox(),
            new Writing(new PlainWords(), TestedShop.TERMS, _ -> List.of()),
            clock);
    return new Batch(new Nudges(members, nudging), errands, noted::add);
  }

  private static Members breaking(Members real) {
    return new Members() {
      @Override
      public Optional<Member> open(Due due) {
        if (due.home().equals("HOME#broken")) {
          throw new IllegalStateException("broken");
        }
        return real.open(due);
      }

      @Override
      public boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
        return real.save(read, notes, wakeAt);
      }
    };
  }

  private static String none() {
    return "{\"batchItemFailures\":[]}";
  }

  private static String record(String id, Errand errand) {
    var json = ErrandJson.JSON.createObjectNode();
    return json.put("messageId", id).put("body", ErrandJson.write(errand)).toString();
  }

  private static byte[] event(String... records) {
    return ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(StandardCharsets.UTF_8);
  }
}
