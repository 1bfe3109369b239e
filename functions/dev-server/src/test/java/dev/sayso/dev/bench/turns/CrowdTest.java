package dev.sayso.dev.bench.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.channel.alexa.AlexaChannel;
import dev.sayso.channel.alexa.AlexaSettings;
import dev.sayso.dev.bench.turns.TurnsBench.Plan;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.wire.Wires;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final Path HOME = home();

  private static Path home() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Seed demo() throws IOException {
    var now = Instant.now();
    return SeedReader.read(Files.readAllBytes(HOME.resolve("events/demo-shop.json")), now)
        .movedTo(now);
  }

  @Test
  void two_people_of_one_household_at_one_cart_lose_no_line() throws Exception {
    try (var shop = LocalShop.inMemory(HOME)) {
      shop.seed(Crowd.of(demo(), 1));
      var hammer = new Hammer(shop);
      var goods = hammer.unmistakable(8);
      var outcome = hammer.run(goods, 2);
      assertThat(outcome.added()).isEqualTo(2 * 2 * 8);
      assertThat(outcome.lost()).isZero();
    }
  }

  @Test
  void a_pack_that_was_acknowledged_and_is_not_there_is_seen() throws Exception {
    try (var shop = LocalShop.inMemory(HOME)) {
      shop.seed(Crowd.of(demo(), 1));
      var hammer = new Hammer(shop);
      var goods = hammer.unmistakable(2);
      hammer.run(goods.subList(0, 1), 1);
      // The ids of these turns were answered before, so that nothing is added again.
      assertThat(hammer.run(goods.subList(1, 2), 1).lost()).isEqualTo(2);
    }
  }

  @Test
  void every_conversation_is_understood_as_alexa_sends_it_and_some_end_in_an_order()
      throws Exception {
    try (var shop = LocalShop.inMemory(HOME)) {
      shop.seed(Crowd.of(demo(), 7));
      var load = new Load(new Wires(HOME), 7, 1);
      var channel =
          new AlexaChannel(
              turn -> shop.assistant().reply(turn),
              AlexaSettings.local(shop.shop().terms().locales()),
              _ -> {});
      int household = 0;
      for (var talk : Talk.all()) {
        var said = new HashSet<String>();
        for (var request : load.requests(talk, household, household)) {
          assertThat(new String(request, StandardCharsets.UTF_8)).doesNotContain("FallbackIntent");
          said.add(new String(channel.answer(request).body(), StandardCharsets.UTF_8));
        }
        assertThat(said).as(talk.name()).hasSize(talk.says().size());
        household++;
      }
      var before = Crowd.of(demo(), 1).orders().size();
      var ordered =
          List.of(0, 2, 6).stream()
              .filter(
                  one -> shop.shopper(Crowd.shopper(one)).orElseThrow().orders().size() > before)
              .toList();
      assertThat(Set.copyOf(ordered)).containsExactlyInAnyOrder(0, 2, 6);
    }
  }

  @Test
  void a_level_counts_every_turn_and_its_quantiles_are_in_order() throws Exception {
    var plan = new Plan(3, Duration.ofMillis(200), List.of(2), 1);
    var load = new Load(new Wires(HOME), plan.households(), plan.seed());
    var level = load.run(2, plan.time(), () -> _ -> false);
    assertThat(level.turns()).isPositive().isEqualTo(level.failed());
    assertThat(level.quantile(0.5)).isLessThanOrEqualTo(level.quantile(0.99));
    assertThat(level.quantile(0.99)).isLessThanOrEqualTo(level.quantile(0.999));
  }
}
