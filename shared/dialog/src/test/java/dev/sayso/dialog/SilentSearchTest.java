package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.shopper.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The shop's search runs elsewhere and does not answer.
class SilentSearchTest {

  private final Switch search = new Switch();
  private final Conversation talk =
      new Conversation(Conversation.shopper(Role.ADULT, null, null), search::around);

  @Test
  void the_shopper_hears_what_to_do_and_nothing_is_taken_for_not_sold() {
    search.silent = true;
    for (var wish : List.of("find dishwasher tabs", "add milk", "reorder dishwasher tabs")) {
      var reply = talk.say(wish);
      assertThat(reply.prompt().spoken()).as(wish).contains("again").endsWith("?");
      assertThat(reply.prompt().spoken()).as(wish).doesNotContain("find");
    }
    assertThat(talk.visit().cart().lines()).isEmpty();
  }

  @Test
  void a_yes_after_that_orders_nothing() {
    talk.say("reorder dishwasher tabs");
    search.silent = true;
    talk.say("add milk");
    talk.say("yes");
    assertThat(talk.visit().orders().orders()).hasSize(1);
  }

  @Test
  void what_needs_no_search_still_works() {
    talk.say("add milk");
    search.silent = true;
    assertThat(talk.say("what is in my cart").prompt().spoken()).contains("milk");
  }

  @Test
  void it_is_forgotten_once_the_search_answers_again() {
    search.silent = true;
    talk.say("add milk");
    search.silent = false;
    talk.say("add milk");
    assertThat(talk.visit().cart().lines()).hasSize(1);
  }

  @Test
  void in_a_car_it_is_said_in_fifteen_words() {
    search.silent = true;
    var words = talk.on(Capabilities.CAR).say("add milk").prompt().spoken().split("\\s+");
    assertThat(words).hasSizeLessThanOrEqualTo(15);
  }

  private static final class Switch {
    private boolean silent;

    CatalogSearch around(CatalogSearch real) {
      return new CatalogSearch() {
        @Override
        public List<SearchHit> search(SearchQuery query) {
          return answer(query).orElse(List.of());
        }

        @Override
        public Optional<List<SearchHit>> answer(SearchQuery query) {
          return silent ? Optional.empty() : real.answer(query);
        }
      };
    }
  }
}
