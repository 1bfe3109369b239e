package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Visit;
import dev.sayso.dialog.food.Foods;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.PromptBook;
import dev.sayso.dialog.speech.WordBudget;
import dev.sayso.dialog.speech.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// All that the flows of one turn may know. The same facts give the same decision. Offers are asked
/// of the shop once a turn for each product.
public record Facts(Turn turn, Visit visit, Shop shop, Instant now, PromptBook book) {

  /// As many of a product's substitutes are asked about ahead.
  private static final int SUBSTITUTES = 3;

  /// The facts of one turn, with what the shop offers and finds remembered for as long as the turn
  /// lasts.
  public static Facts of(Turn turn, Visit visit, Shop shop, Instant now) {
    var remembering =
        new Shop(
            shop.terms(),
            shop.catalog(),
            new TurnSearch(shop.search()),
            new RememberedOffers(shop, proposed(visit), new HashMap<>()),
            shop.checkout(),
            shop.orders(),
            shop.attempts(),
            shop.links(),
            shop.data());
    var book = PromptBook.of(turn.locale()).varying(visit.session().said().times());
    return new Facts(turn, visit, remembering, now, book);
  }

  public Shopper shopper() {
    return visit.shopper();
  }

  /// What this shopper bought, without the rest of the household, and without what may not be named
  /// to whoever speaks.
  PurchaseHistory history() {
    return new Privacy(this).open(orders());
  }

  /// All that this shopper bought: to be named only as [Privacy] allows.
  PurchaseHistory orders() {
    return visit.orders().of(shopper().id());
  }

  /// These facts with the shopper as a turn has left them so far: what they told of themselves, and
  /// where they want things to go.
  Facts as(State state) {
    var known =
        visit.members().stream()
            .filter(member -> member.id().equals(shopper().id()))
            .findFirst()
            .orElseGet(this::shopper);
    return with(Destination.of(known.with(state.notes())).shopper(), visit.orders());
  }

  /// These facts as if somebody else at home asked: what they would get, as far as it may be named
  /// to whoever speaks.
  Facts of(Shopper member) {
    return with(member, new Privacy(this).household());
  }

  private Facts with(Shopper changed, PurchaseHistory orders) {
    var seen =
        new Visit(
            changed,
            visit.members(),
            visit.session(),
            visit.elsewhere(),
            visit.cart(),
            orders,
            visit.outlook(),
            visit.attempts(),
            visit.ledger(),
            visit.introduced(),
            visit.revision());
    return new Facts(turn, seen, shop, now, book);
  }

  /// Brings what the shopper agrees to to its end.
  FinishingOrders finishing() {
    return new FinishingOrders(
        shop.checkout(), shop.orders(), shop.attempts(), visit.ledger(), () -> now);
  }

  /// A question that asks for an order, worded as the law of the shopper's country wants it.
  Prompt asking(String key) {
    return book.say(OrderLaw.of(this).asking(key));
  }

  /// How many searches of this turn had no answer so far.
  int unanswered() {
    return shop.search() instanceof TurnSearch searches ? searches.unanswered() : 0;
  }

  /// What is known about food in the language that is spoken.
  Foods foods() {
    return Foods.of(book.locale());
  }

  Wording wording() {
    return new Wording(book);
  }

  /// Whether the channel knows who speaks, and not only whose device it is.
  boolean speakerIsKnown() {
    boolean shared = turn.capabilities().voice();
    return switch (turn.caller()) {
      case Caller.Known _ -> true;
      case Caller.Owner _ -> !shared;
      case Caller.Identified(var _, var person, var _) -> person.isPresent() || !shared;
    };
  }

  public WordBudget budget() {
    return WordBudget.of(turn.capabilities());
  }

  ZoneId zone() {
    var own = shopper().rules().timeZone();
    return own != null ? own : shop.terms().timeZone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone());
  }

  Money money(long minor) {
    return new Money(minor, shop.terms().currency());
  }

  Optional<Product> product(Sku sku) {
    return shop.catalog().product(sku);
  }

  Map<Sku, Offer> offers(Collection<Sku> skus) {
    return shop.offers().offers(skus);
  }

  Optional<Offer> offer(Sku sku) {
    return Optional.ofNullable(offers(List.of(sku)).get(sku));
  }

  /// What the open question proposes to order.
  private static List<Sku> proposed(Visit visit) {
    return visit.session().expectation()
            instanceof Confirmation(Proposal.PlaceOrder(OrderSummary summary))
        ? summary.lines().stream().map(WantedLine::sku).toList()
        : List.of();
  }

  /// Asks ahead for substitutes of what is asked for and for what is proposed, so that hearing that
  /// something is sold out, or adding to a proposed order, costs no second question to the shop.
  private record RememberedOffers(Shop shop, List<Sku> proposed, Map<Sku, Optional<Offer>> known)
      implements Offers {

    @Override
    public Map<Sku, Offer> offers(Collection<Sku> skus) {
      if (!known.keySet().containsAll(skus)) {
        var unknown = withSubstitutes(skus).filter(sku -> !known.containsKey(sku)).toList();
        var asked = shop.offers().offers(unknown);
        unknown.forEach(sku -> known.put(sku, Optional.ofNullable(asked.get(sku))));
      }
      var answer = new HashMap<Sku, Offer>();
      for (var sku : skus) {
        Objects.requireNonNull(known.get(sku)).ifPresent(offer -> answer.put(sku, offer));
      }
      return answer;
    }

    private Stream<Sku> withSubstitutes(Collection<Sku> skus) {
      var substitutes =
          skus.stream()
              .filter(sku -> !known.containsKey(sku))
              .flatMap(sku -> shop.catalog().product(sku).stream())
              .flatMap(product -> product.details().substitutes().stream().limit(SUBSTITUTES));
      return Stream.of(skus.stream(), substitutes, proposed.stream())
          .flatMap(some -> some)
          .distinct();
    }
  }
}
