package dev.sayso.dev.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.Shops;
import dev.sayso.dev.Trouble;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  private static final ShopperId KIM = new ShopperId("kim");

  @TempDir private Path data;

  @Test
  void a_question_orders_and_the_clock_survive_a_restart() throws IOException {
    try (var folder = DataFolder.open(data);
        var shop = LocalShop.keptIn(folder, Shops.home())) {
      assertThat(shop.isEmpty()).isTrue();
      shop.seed(SeedReader.read(Shops.contractSeed().getBytes(UTF_8), Instant.EPOCH));
      say(shop, "reorder dishwasher tabs");
    }
    try (var folder = DataFolder.open(data);
        var shop = LocalShop.keptIn(folder, Shops.home())) {
      assertThat(shop.isEmpty()).isFalse();
      assertThat(shop.clock().instant()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
      assertThat(shop.shoppers()).first().extracting(one -> one.id()).isEqualTo(KIM);
      assertThat(shop.shopper(KIM).orElseThrow().pending()).isPresent();
      say(shop, "yes");
      assertThat(shop.shopper(KIM).orElseThrow().orders()).hasSize(2);
    }
  }

  @Test
  void one_process_at_a_time_holds_the_folder() throws IOException {
    try (var folder = DataFolder.open(data)) {
      folder.usedBy("http://127.0.0.1:1/");
      assertThatThrownBy(() -> DataFolder.open(data))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("in use by another ./sayso (http://127.0.0.1:1/)")
          .hasMessageContaining("--data DIR");
    }
    DataFolder.open(data).close();
  }

  @Test
  void wiping_forgets_everything() throws IOException {
    try (var folder = DataFolder.open(data)) {
      try (var shop = LocalShop.keptIn(folder, Shops.home())) {
        shop.seed(SeedReader.read(Shops.contractSeed().getBytes(UTF_8), Instant.EPOCH));
      }
      folder.wipe();
      try (var shop = LocalShop.keptIn(folder, Shops.home())) {
        assertThat(shop.isEmpty()).isTrue();
        assertThat(shop.clock().isSet()).isFalse();
      }
    }
  }

  private static void say(LocalShop shop, String text) {
    var place = new Place(KIM, Optional.empty(), "kim/kitchen", Surface.SPEAKER, Locale.US);
    shop.assistant().reply(place.turn(UUID.randomUUID().toString(), Utterance.Heard.of(text)));
  }
}
