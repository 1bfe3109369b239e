package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What the law of a country wants to be said before an order that is to be paid for.
class OrderLawTest {

  private static final List<String> THINGS =
      List.of("add milk", "add tomatoes", "add butter", "add two milk", "add dishwasher tabs");

  @Test
  void in_germany_the_question_says_that_it_is_to_be_paid_for() {
    var talk = new Conversation(living("DE"));
    var asked = talk.say("reorder dishwasher tabs");
    assertThat(asked.prompt().written()).endsWith("obligation to pay?");
    assertThat(talk.say("yes").prompt().written()).contains("rdered");
  }

  @Test
  void elsewhere_the_question_is_plain() {
    var talk = new Conversation(living("US"));
    assertThat(talk.say("reorder dishwasher tabs").prompt().written()).endsWith("rder it?");
  }

  @Test
  void asked_again_it_still_says_so() {
    var talk = new Conversation(living("FR"));
    talk.say("reorder dishwasher tabs");
    assertThat(talk.say("hmm").prompt().written()).contains("to pay");
  }

  /// Whatever is in the cart, and on the smallest budget.
  @Property(tries = 40)
  void each_summary_in_a_country_with_such_a_law_says_all_of_it(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 4) Integer> things) {
    var talk = new Conversation(living("DE")).on(Capabilities.SPEAKER);
    things.forEach(thing -> talk.say(THINGS.get(thing)));
    var asked = talk.say("check out");
    var total = total(talk);
    assertThat(asked.prompt().written())
        .contains("Corner Market")
        .contains(total)
        .contains("Tuesday")
        .contains("obligation to pay");
  }

  private static String total(Conversation talk) {
    var proposed = (Expectation.Confirmation) talk.visit().session().expectation();
    var summary = ((Expectation.Proposal.PlaceOrder) proposed.proposal()).summary();
    return "$"
        + summary.total().minor() / 100
        + "."
        + "%02d".formatted(summary.total().minor() % 100);
  }

  private static Shopper living(String country) {
    var kim = Conversation.shopper(Role.ADULT, null, null);
    var home = new Address("Main Street 1", "Springfield", "12345", country);
    return new Shopper(
        kim.id(),
        kim.name(),
        kim.household(),
        kim.identities(),
        new Shopper.Billing(home, Map.of(), "card-on-file", "kim@example.com"),
        kim.rules(),
        kim.consents(),
        kim.notes());
  }
}
