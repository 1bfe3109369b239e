package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Samples.instants;
import static dev.sayso.store.dynamodb.Samples.money;
import static dev.sayso.store.dynamodb.Samples.names;
import static dev.sayso.store.dynamodb.Samples.shopperIds;
import static dev.sayso.store.dynamodb.Samples.skus;
import static dev.sayso.store.dynamodb.Samples.texts;
import static dev.sayso.store.dynamodb.Samples.wanted;

import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.ShopperNotes.CodeTries;
import dev.sayso.commerce.shopper.ShopperNotes.Deferred;
import dev.sayso.commerce.shopper.ShopperNotes.PriceWatch;
import dev.sayso.commerce.shopper.ShopperNotes.Substitution;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Generated notes and cases with every case of every part.
final class NoteSamples {

  private NoteSamples() {}

  static Arbitrary<ShopperNotes> notes() {
    var substitutions =
        Combinators.combine(skus(), skus(), Arbitraries.of(true, false), instants())
            .as(Substitution::new);
    var watches = Combinators.combine(skus(), money(), instants()).as(PriceWatch::new);
    return Combinators.combine(
            preferences().list().ofMaxSize(4),
            substitutions.list().ofMaxSize(4),
            watches.list().ofMaxSize(4),
            deferred().optional(),
            tries(),
            SupplySamples.supplies())
        .as(ShopperNotes::new);
  }

  static Arbitrary<Handover> handovers() {
    return Combinators.combine(
            names(),
            shopperIds(),
            names().map(OrderId::new).optional(),
            texts(),
            texts().list().ofMaxSize(3),
            instants())
        .as(Handover::new);
  }

  static Arbitrary<Preference> preferences() {
    return Combinators.combine(
            Arbitraries.of(Preference.Kind.class), texts(), texts(), instants().injectNull(0.3))
        .as(Preference::new);
  }

  static Arbitrary<Gift> gifts() {
    return texts().map(Gift::new);
  }

  private static Arbitrary<Deferred> deferred() {
    return Combinators.combine(
            wanted().list().ofMaxSize(4),
            Arbitraries.of(true, false),
            gifts().optional(),
            instants())
        .as(Deferred::new);
  }

  private static Arbitrary<CodeTries> tries() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), instants().injectNull(0.5), texts())
        .as(CodeTries::new);
  }
}
