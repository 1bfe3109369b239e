package dev.sayso.dev.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dev.Shops;
import dev.sayso.dev.door.Callers;
import dev.sayso.dev.door.LocalServer;
import dev.sayso.dev.turn.StateJson;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every dialog under `events/scenarios`, held through Google's doors, leaves the same carts and
/// orders after each turn as one held with the assistant itself, which is what `/dev/say` does.
class EveryScenarioByGoogleTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<Throwable> FAILURES = new ArrayList<>();
  private static LocalServer server;

  private final Stage world = new Stage(Shops.shared());

  @BeforeAll
  static void start() throws IOException {
    server = LocalServer.start(Shops.shared(), 0, Callers.TRUSTED, FAILURES::add);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> every_scenario_by_google() throws IOException {
    var reader = new ScenarioReader();
    var files = files();
    assertThat(files).hasSizeGreaterThan(50);
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                String.valueOf(file.getFileName()), () -> compare(reader.read(file))));
  }

  private void compare(Scenario scenario) {
    var expected = play(scenario, this::ask);
    assertThat(
            play(
                scenario,
                (said, id) -> post("dialogflow-cx", new GoogleTurn(said, id).dialogflow())))
        .as("by Dialogflow CX")
        .isEqualTo(expected);
    if (isForActions(scenario)) {
      assertThat(play(scenario, (said, id) -> post("actions", new GoogleTurn(said, id).actions())))
          .as("by Actions Builder")
          .isEqualTo(expected);
    }
    assertThat(FAILURES).isEmpty();
  }

  /// What is true of all shoppers after each turn.
  private List<String> play(Scenario scenario, Saying saying) {
    var shop = Shops.shared();
    shop.seed(known(scenario.seed()));
    var states = new ArrayList<String>();
    for (int i = 0; i < scenario.steps().size(); i++) {
      var step = scenario.steps().get(i);
      world.change(step.world());
      if (step.sweeps()) {
        world.sweep();
      }
      var id = scenario.name() + "/" + (i + 1);
      step.said().filter(said -> !isClosing(said)).ifPresent(said -> saying.say(said, id));
      states.add(i + 1 + " " + step.label() + " " + state());
    }
    return states;
  }

  /// Google sends the best hypothesis only.
  private void ask(Step.Said said, String id) {
    var heard =
        said.utterance() instanceof Utterance.Heard words
            ? Utterance.Heard.of(words.best())
            : said.utterance();
    Shops.shared().assistant().reply(said.place().turn(said.id().orElse(id), heard));
  }

  private static void post(String door, String body) {
    var address = URI.create("http://127.0.0.1:" + server.port() + "/google/" + door);
    var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build();
    try {
      assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isClosing(Step.Said said) {
    return said.utterance() instanceof Utterance.Closed;
  }

  /// Requests of Actions Builder have no id, so nobody can tell that one is delivered twice; and
  /// they name nobody but the account.
  private static boolean isForActions(Scenario scenario) {
    var said = scenario.steps().stream().flatMap(step -> step.said().stream()).toList();
    var ids = said.stream().flatMap(it -> it.id().stream()).toList();
    return ids.stream().distinct().count() == ids.size()
        && said.stream().noneMatch(GoogleTurn::isRecognised);
  }

  private static String state() {
    var shop = Shops.shared();
    var states = new ArrayList<String>();
    for (var shopper : shop.shoppers()) {
      shop.shopper(shopper.id())
          .ifPresent(state ->
              states.add(lasting(StateJson.of(state, shop.shop().terms().currency())).toString()));
    }
    return states.toString();
  }

  /// Without what names a conversation, or is new with every one.
  private static JsonNode lasting(ObjectNode state) {
    state
        .findParents("consent")
        .forEach(order -> ((ObjectNode) order).remove(List.of("consent", "id")));
    state.findParents("tried").forEach(handover -> ((ObjectNode) handover).remove("id"));
    state.findParents("noticeHours").forEach(rule -> ((ObjectNode) rule).remove("id"));
    state
        .findParents("hash")
        .forEach(summary -> ((ObjectNode) summary).remove(List.of("hash", "words")));
    return state;
  }

  private static Seed known(Seed seed) {
    return new Seed(
        seed.now(),
        seed.terms(),
        seed.products(),
        seed.offers(),
        seed.shoppers().stream().map(EveryScenarioByGoogleTest::known).toList(),
        seed.orders());
  }

  private static Shopper known(Shopper shopper) {
    var identities = new ArrayList<>(shopper.identities());
    identities.add(GoogleTurn.user(shopper.id()));
    identities.add(GoogleTurn.phone(shopper.id()));
    return new Shopper(
        shopper.id(),
        shopper.name(),
        shopper.household(),
        identities,
        shopper.billing(),
        shopper.rules(),
        shopper.consents(),
        shopper.notes());
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(Shops.home().resolve("events/scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private interface Saying {
    void say(Step.Said said, String id);
  }
}
