package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Samples.instants;
import static dev.sayso.store.dynamodb.Samples.money;
import static dev.sayso.store.dynamodb.Samples.names;
import static dev.sayso.store.dynamodb.Samples.skus;
import static dev.sayso.store.dynamodb.Samples.texts;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Agreed;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Terms;
import dev.sayso.commerce.replenishment.Supply;
import java.time.Duration;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generated supplies with every case of every part.
final class SupplySamples {

  private SupplySamples() {}

  static Arbitrary<Supply> supplies() {
    return Combinators.combine(
            shifts().list().ofMaxSize(4),
            rules().list().ofMaxSize(4),
            contacts().list().ofMaxSize(4),
            instants().list().ofMaxSize(4),
            begun().optional())
        .as(Supply::new);
  }

  private static Arbitrary<Begun> begun() {
    var effects =
        Combinators.combine(
                Arbitraries.maps(names(), progress()).ofMaxSize(3), Arbitraries.of(true, false))
            .as(Begun.Effect::new);
    var words = Combinators.combine(texts(), texts()).as(Notice.Words::new);
    var messages =
        Combinators.combine(
                names(),
                Arbitraries.of(ContactConsent.Purpose.values()),
                Arbitraries.of(ContactConsent.Channel.values()),
                words,
                effects)
            .as(Begun.Message::new);
    return Arbitraries.oneOf(
        Combinators.combine(messages, instants(), instants()).as(Begun.Telling::new),
        Combinators.combine(names(), instants()).as(Begun.Ordering::new));
  }

  static Arbitrary<Shift> shifts() {
    var spans = Combinators.combine(days(), Arbitraries.integers().between(0, 30));
    return Arbitraries.oneOf(
        spans.as((from, days) -> new Shift.Away(from, from.plusDays(days))),
        spans.as((from, days) -> new Shift.Guests(from, from.plusDays(days))),
        days().map(Shift.Back::new),
        Combinators.combine(skus(), days()).as(Shift.Plenty::new));
  }

  static Arbitrary<StandingRule> rules() {
    var terms =
        Combinators.combine(
                caps(), cadences(), Arbitraries.integers().between(0, 200).map(Duration::ofHours))
            .as(Terms::new);
    var agreed =
        Combinators.combine(texts(), texts(), texts(), instants(), money()).as(Agreed::new);
    return Combinators.combine(
            names(),
            skus(),
            Arbitraries.integers().between(1, 9).map(Quantity::of),
            terms,
            agreed,
            progress())
        .as(StandingRule::new);
  }

  private static Arbitrary<Money> caps() {
    return money().filter(cap -> cap.minor() > 0);
  }

  private static Arbitrary<Cadence> cadences() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Cadence.WhenDue()),
        Arbitraries.integers().between(1, 90).map(Cadence.Every::new));
  }

  private static Arbitrary<Progress> progress() {
    var announced =
        Combinators.combine(
                names().map(OrderKey::new), money(), texts(), texts(), instants(), instants())
            .as(Progress.Announced::new);
    var held =
        Combinators.combine(Arbitraries.of(Progress.Held.Why.class), money(), instants())
            .as(Progress.Held::new);
    return Arbitraries.oneOf(
        days().map(Progress.Waiting::new),
        announced,
        held,
        days().optional().map(Progress.Paused::new));
  }

  private static Arbitrary<ContactConsent> contacts() {
    return Combinators.combine(
            Arbitraries.of(ContactConsent.Purpose.class),
            Arbitraries.of(ContactConsent.Channel.class),
            Arbitraries.of(true, false),
            instants(),
            texts())
        .as(ContactConsent::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
  }
}
