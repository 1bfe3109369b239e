package dev.sayso.dev.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many calls of DynamoDB a turn of each flow makes: exactly so many, so that a change for the
/// better shows too. Every turn reads once and writes once; prices, an order and a cancellation add
/// to that.
class CallsPerTurnTest {

  private static final Caller KIM = new Caller.Known(new ShopperId("kim"));
  private static CountedShop shop;

  @BeforeAll
  static void open() throws Exception {
    shop = new CountedShop();
  }

  @AfterAll
  static void close() throws Exception {
    shop.close();
  }

  @BeforeEach
  void reset() {
    shop.reset();
    shop.costOf(KIM, "help");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help                  |                                      | help
          stray yes             |                                      | yes
          fallback              |                                      | fnord
          thanks                |                                      | thanks
          stop                  |                                      | stop
          repeat                | search coffee grinder                | repeat
          an empty cart         |                                      | what's in my cart
          remove                | add butter                           | remove the butter
          remove from an order  | add butter; check out                | remove the butter
          clear cart            | add butter                           | clear my cart
          undo                  | add butter                           | undo that
          order status          |                                      | where is my order
          status of a product   |                                      | where is my dog food
          no                    | reorder dishwasher tabs              | no
          add what there is not |                                      | add pineapple
          the list of a basket  | my usual                             | hear the list
          check out nothing     |                                      | check out
          cancel a proposal     | reorder dishwasher tabs              | cancel that
          ask before cancelling | reorder dishwasher tabs; yes; search coffee grinder | cancel my order of dishwasher tabs
          """)
  void two_calls(String flow, @Nullable String before, String said) {
    assertThat(calls(before, said)).as(flow).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search                |                                      | find me a quiet coffee grinder
          search under a price  |                                      | find me a coffee grinder under sixty dollars
          refine                | find me a coffee grinder             | cheaper
          tell more             | find me a coffee grinder             | tell me more
          choose                | find me a coffee grinder             | the second one
          add that              | find me a coffee grinder             | add it
          add                   |                                      | add butter
          add several           |                                      | add butter, honey and ketchup
          add what is sold out  |                                      | add oatwick oat milk
          reorder               |                                      | reorder dishwasher tabs
          reorder several       |                                      | reorder milk and coffee
          never bought          |                                      | reorder honey
          reorder last          |                                      | reorder my last order
          reorder usual         |                                      | my usual
          read cart             | add milk; add eggs                   | what's in my cart
          checkout summary      | add butter; add ketchup              | check out
          change quantity       | add butter                           | make it three
          quantity of an order  | reorder dishwasher tabs              | make it two
          yes, but              | reorder dishwasher tabs              | yes but send two
          correction            | add spaghetti                        | no, the large one
          correction of order   | reorder dishwasher tabs              | no, the small one
          two requests          |                                      | where is my order and add butter
          """)
  void three_calls_with_prices(String flow, @Nullable String before, String said) {
    assertThat(calls(before, said)).as(flow).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order one             | reorder dishwasher tabs              | yes
          order the cart        | add butter; add ketchup; check out   | yes
          add to an order       | add butter; check out                | add ketchup
          yes, and add          | reorder dishwasher tabs              | yes and add ketchup
          """)
  void four_calls_to_order(String flow, @Nullable String before, String said) {
    assertThat(calls(before, said)).as(flow).isEqualTo(4);
  }

  /// The wish to cancel is written down before the shop is asked, which looks at the order first.
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cancel the last       | reorder dishwasher tabs; yes         | cancel that
          cancel after asking   | reorder dishwasher tabs; yes; search coffee grinder; cancel my order of dishwasher tabs | yes
          """)
  void five_calls_to_cancel(String flow, @Nullable String before, String said) {
    assertThat(calls(before, said)).as(flow).isEqualTo(5);
  }

  @Test
  void the_first_turn_of_an_account_costs_one_more() {
    var account = new Identity("alexa", "amzn1.ask.account.KIM");
    var caller = new Caller.Identified(account, Optional.empty());

    assertThat(shop.costOf(caller, "help"))
        .isEqualTo(Map.of("BatchGetItem", 1L, "Query", 1L, "PutItem", 1L));
    assertThat(shop.costOf(caller, "help")).isEqualTo(Map.of("Query", 1L, "PutItem", 1L));
  }

  @Test
  void the_first_turn_of_a_recognised_person_costs_one_more_too() {
    var account = new Identity("alexa", "amzn1.ask.account.KIM");
    var person = Optional.of(new Identity("alexa", "amzn1.ask.person.SAM"));

    var cost = shop.costOf(new Caller.Identified(account, person), "reorder dishwasher tabs");
    assertThat(cost).isEqualTo(Map.of("BatchGetItem", 2L, "Query", 1L, "PutItem", 1L));
  }

  private static long calls(@Nullable String before, String said) {
    var earlier = before == null ? List.<String>of() : List.of(before.split("; "));
    earlier.forEach(text -> shop.costOf(KIM, text));
    var cost = shop.costOf(KIM, said);
    return cost.values().stream().mapToLong(Long::longValue).sum();
  }
}
