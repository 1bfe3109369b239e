package dev.sayso.dev.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.dev.Shops;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioPlayerTest {

  @TempDir private Path folder;

  @Test
  void plays_words_state_and_time() throws IOException {
    var outcome =
        play(
            """
            turns:
              - say: reorder dishwasher tabs
                reply: {has: [finish, 12.49], lacks: [sorry], maxWords: 45, listens: true, expects: confirmation, intent: Reorder}
                state: {orders: 1, cart: 0, pending: true}
              - after: PT1M
                say: yes
                reply: {has: ordered, expects: nothing}
                state: {orders: 2, pending: false, lastOrder: {lines: [{sku: FIN-60, quantity: 1}], total: 1249, status: received}}
              - say: add dishwasher tabs
                state: {cart: [{sku: FIN-60}]}
              - event: {orderId: O-1001, status: returned}
                state: {orders: 2}
            """);

    assertThat(outcome).isEqualTo(new Outcome.Passed("the dialog"));
    assertThat(outcome.line()).isEqualTo("ok the dialog");
  }

  @Test
  void says_what_was_expected_and_what_was_heard() throws IOException {
    var outcome =
        play(
            """
            turns:
              - say: reorder dishwasher tabs
              - say: yes
                reply: {has: [pineapple], expects: choice}
                state: {orders: 7, cart: 3}
            """);

    assertThat(outcome.line())
        .startsWith("FAIL the dialog: turn 2 \"yes\": ")
        .contains(
            "expected \"pineapple\"",
            "expected expects: choice, not nothing",
            "expected 7 orders, not 2",
            "expected 3 cart lines, not 0",
            "heard \"Ordered");
  }

  @Test
  void a_price_that_changes_between_turns_is_asked_about_again() throws IOException {
    var outcome =
        play(
            """
            turns:
              - say: reorder dishwasher tabs
              - offers: [{sku: FIN-60, price: 1349}]
                say: yes
                reply: {has: ["13.49"], expects: confirmation}
                state: {orders: 1}
            """);

    assertThat(outcome.line()).isEqualTo("ok the dialog");
  }

  @Test
  void plays_a_household_a_changing_shop_and_what_is_kept() throws IOException {
    var outcome =
        play(
            """
            person: kim
            turns:
              - say: reorder dishwasher tabs
                offers: {FIN-60: {price: 1349, stock: 3}}
                reply: {has: ["13.49"]}
                state: {preferences: [vegetarian], handovers: 0, deferred: false}
              - device: phone
                surface: text
                say: add dishwasher tabs
                state: {cart: 1, preferences: 1}
            """);

    assertThat(outcome.line()).isEqualTo("ok the dialog");
  }

  @Test
  void says_what_should_have_been_kept() throws IOException {
    var outcome =
        play(
            """
            turns:
              - say: help
                state: {preferences: [nuts], handovers: 2, deferred: true, lastOrder: {gift: true}}
            """);

    assertThat(outcome.line())
        .contains(
            "expected preferences [nuts], not [vegetarian]",
            "expected 2 handovers, not 0",
            "expected deferred: true",
            "expected gift: true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "turns: []| turns: must be a list of at least one turn",
        "turns: [{sya: hi}]| turns[0].sya: is no known field; did you mean \"say\"?",
        "turns: [{say: hi, reply: {hass: [x]}}]| turns[0].reply.hass: is no known field",
        "turns: [{say: hi, reply: {expects: peace}}]| turns[0].reply.expects: must be nothing, confirmation",
        "turns: [{say: hi, state: {carts: 1}}]| turns[0].state.carts: is no known field",
        "turns: [{say: hi, shopper: pat}]| turns[0].shopper: must be the id of one of the seed's shoppers",
        "turns: [{say: hi, person: pat}]| turns[0].person: must be the id of one of the seed's shoppers",
        "turns: [{say: hi, offers: {FIN-60: {prise: 1}}}]| turns[0].offers.FIN-60.prise: is no known field; did you mean \"price\"?",
        "turns: [{say: hi, offers: 5}]| turns[0].offers: must be products with a new price or stock, not 5",
        "turns: [{say: hi, state: {preferences: [7]}}]| turns[0].state.preferences[0]: must be text, not 7",
        "turns: [{say: hi, after: soon}]| turns[0].after: must be a duration as PT20M",
        "turns: [{say: hi, surface: tv}]| turns[0].surface: must be one of speaker",
        "turns: [{reply: {has: x}}]| turns[0].say: must be given where a reply is expected",
        "turns: [| no valid YAML",
      })
  void a_bad_scenario_names_the_field(String turns, String message) {
    assertThatThrownBy(() -> play(turns + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("dialog.yaml");
  }

  private Outcome play(String turns) throws IOException {
    Files.writeString(folder.resolve("seed.json"), Shops.contractSeed());
    var file = folder.resolve("dialog.yaml");
    Files.writeString(file, "name: the dialog\nseed: seed.json\n" + turns);
    return new ScenarioPlayer(Shops.shared(), _ -> {}).play(new ScenarioReader().read(file));
  }
}
