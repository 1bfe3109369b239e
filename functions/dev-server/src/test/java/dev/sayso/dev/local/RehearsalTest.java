package dev.sayso.dev.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.assembly.Rehearsal;
import dev.sayso.assembly.Sayso;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.Shops;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Conversations with a household that does not exist, ahead of the first shopper.
class RehearsalTest {

  private final LocalShop shop = LocalShop.inMemory(Shops.home());

  @BeforeEach
  void seed() throws IOException {
    var demo = Files.readAllBytes(Shops.home().resolve("events/demo-shop.json"));
    shop.seed(SeedReader.read(demo, Instant.now()));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Rehearsal rehearsal() {
    var goods = new DynamoCatalogStore(shop.tables());
    return new Sayso(shop.assistant(), shop.shop(), shop.catalog(), goods)
        .rehearsal()
        .orElseThrow();
  }

  private Set<Object> items() {
    var items = new HashSet<Object>();
    for (var table : Set.of(shop.tables().shoppers(), shop.tables().catalog())) {
      shop.tables()
          .client()
          .scanPaginator(scan -> scan.tableName(table))
          .items()
          .forEach(items::add);
    }
    return items;
  }

  @Test
  void theHouseholdIsKnownAndIsOfferedWhatItBuys() {
    var rehearsal = rehearsal();
    var reply =
        rehearsal
            .assistant()
            .reply(
                new Turn(
                    "t1",
                    new Caller.Known(new ShopperId(Rehearsal.ACCOUNT)),
                    "s1",
                    Utterance.Heard.of("reorder " + rehearsal.goods().getFirst()),
                    Capabilities.SPEAKER,
                    Locale.US));
    assertThat(reply.expects()).isInstanceOf(Expectation.Confirmation.class);
  }

  @Test
  void nothingIsWrittenAnywhere() {
    var before = items();
    rehearsal().play(2);
    assertThat(items()).isEqualTo(before);
  }
}
