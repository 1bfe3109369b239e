package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Agreed;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Terms;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.RuleOffer;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.flow.Candidates.Candidate;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.RuleTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// From "always keep cat food, up to 40" to what is read back: which product, at most how much, how
/// often, and through what its orders are announced. Nothing is agreed here; see [RuleOffers].
final class RuleFlow {

  private static final Duration NOTICE = Duration.ofDays(1);

  private final Facts facts;

  RuleFlow(Facts facts) {
    this.facts = facts;
  }

  Decision keep(State state, Intent.KeepStocked asked) {
    return refused(state)
        .orElseGet(() ->
            asked.item().text().isBlank()
                ? focused(state, asked)
                : product(asked.item())
                    .map(found -> keep(state, found, asked.item().amount(), asked.terms()))
                    .orElseGet(() ->
                        new TalkFlow(facts).notFound(state, asked.item().text(), Purpose.ADD)));
  }

  /// "Always keep it": what was talked about.
  private Decision focused(State state, Intent.KeepStocked asked) {
    return state
        .session()
        .topic()
        .focus()
        .flatMap(facts::product)
        .map(product -> keep(state, product, asked.item().amount(), asked.terms()))
        .orElseGet(() ->
            Decision.say(state.idle(), facts.book().say("rule.what"))
                .ask(facts.book().say("hello.ask.short")));
  }

  /// Why this shopper may make no standing order, or no further one; empty where they may.
  Optional<Decision> refused(State state) {
    var key =
        switch (facts.shopper().rules().role()) {
          case ADULT -> facts.shopper().isStranger() ? "rule.guest" : "";
          case CHILD -> "rule.child";
          case GUEST -> "rule.guest";
        };
    var signIn = new SignIn(facts);
    if (signIn.helps()) {
      return Optional.of(
          signIn.handing(Decision.say(state.idle(), facts.book().say("rule.signin"))));
    }
    if (!key.isEmpty()) {
      return Optional.of(Decision.say(state.idle(), facts.book().say(key)));
    }
    return new CodeFlow(facts).locked(state).map(until -> new CodeFlow(facts).locked(state, until));
  }

  private Decision keep(State state, Product product, Amount amount, RuleTerms asked) {
    var known = Rules.of(state, product.sku());
    var supply = state.notes().supply();
    if (known.isEmpty() && supply.rules().size() >= Supply.MOST) {
      return Decision.say(
          state.idle(),
          facts.book().say("rule.many", "count", Supply.MOST),
          facts.book().say("rule.many.short", "count", Supply.MOST));
    }
    var price = facts.offer(product.sku()).map(offer -> offer.price());
    if (price.isEmpty()) {
      return Decision.say(
          state.idle(),
          facts.book().say("soldout", "items", new Phrases(facts).name(product.sku())));
    }
    return known
        .map(rule -> changed(state, rule, asked.amount(amount)))
        .orElseGet(() -> fresh(state, product, price.get(), asked.amount(amount)));
  }

  private Decision fresh(State state, Product product, Money price, RuleTerms asked) {
    var cadence = asked.cadence().orElseGet(Cadence.WhenDue::new);
    var quantity = quantity(product, asked.amount());
    var cost = cost(product.sku(), quantity, price);
    var terms = new Terms(asked.cap().map(facts::money).orElse(cost), cadence, NOTICE);
    var rule =
        new StandingRule(
            facts.shopper().id() + "-" + facts.turn().session() + "-" + facts.turn().id(),
            product.sku(),
            quantity,
            terms,
            unread(price),
            waiting(state, product.sku(), terms));
    return bounded(state, rule, asked.cap().isPresent());
  }

  /// The same standing order under other terms; what stands is valid until they are agreed to.
  Decision changed(State state, StandingRule rule, RuleTerms asked) {
    var product = facts.product(rule.sku());
    var price = facts.offer(rule.sku()).map(offer -> offer.price());
    if (product.isEmpty() || price.isEmpty()) {
      return Decision.say(
          state.idle(), facts.book().say("soldout", "items", new Phrases(facts).name(rule.sku())));
    }
    var quantity =
        asked.amount() instanceof Amount.Unstated
            ? rule.quantity()
            : Amounts.packs(product.get(), asked.amount());
    var terms =
        new Terms(
            asked.cap().map(facts::money).orElse(rule.terms().cap()),
            asked.cadence().orElse(rule.terms().cadence()),
            rule.terms().notice());
    var changed =
        new StandingRule(
            rule.id(),
            rule.sku(),
            quantity,
            terms,
            unread(price.get()),
            Rules.isPaused(rule) ? rule.progress() : waiting(state, rule.sku(), terms));
    return bounded(state.focus(rule.sku()), changed, true);
  }

  /// The same with other terms, but for the cap, which is asked for.
  Decision uncapped(State state, StandingRule rule, RuleTerms asked) {
    var terms =
        new Terms(
            rule.terms().cap(),
            asked.cadence().orElse(rule.terms().cadence()),
            rule.terms().notice());
    var price = facts.offer(rule.sku()).map(offer -> offer.price());
    var changed =
        new StandingRule(
            rule.id(),
            rule.sku(),
            rule.quantity(),
            terms,
            unread(price.orElse(rule.agreed().unitPrice())),
            waiting(state, rule.sku(), terms));
    return bounded(state, changed, false);
  }

  /// Asks for the cap where none was said, or where not even one order fits under it.
  private Decision bounded(State state, StandingRule rule, boolean capped) {
    if (rule.quantity().isMoreThan(facts.shop().terms().maxQuantity())) {
      return Decision.say(
          state.idle(),
          facts
              .book()
              .say(
                  "quantity.cap",
                  "max",
                  facts.shop().terms().maxQuantity(),
                  "name",
                  new Phrases(facts).name(rule.sku())));
    }
    var by = new NoticeFlow(facts).channel(state, Intent.TellMe.About.STANDING_ORDERS);
    if (by.isEmpty()) {
      return Decision.say(
          state.idle(),
          facts.book().say("rule.unreachable"),
          facts.book().say("rule.unreachable.short"));
    }
    var offer = new RuleOffer(rule, by.get(), facts.now());
    var cost = cost(rule.sku(), rule.quantity(), rule.agreed().unitPrice());
    return capped && !cost.isMoreThan(rule.terms().cap())
        ? new RuleOffers(facts).read(state, offer)
        : askCap(state, offer, cost, capped);
  }

  private Decision askCap(State state, RuleOffer offer, Money cost, boolean low) {
    var rule = offer.rule();
    var product = facts.product(rule.sku()).orElseThrow();
    var item = facts.wording().quantified(product, rule.quantity());
    var key = low ? "rule.cap.low" : "rule.cap";
    return Decision.say(
            state.focus(rule.sku()).missing(new Missing.CapOf(offer)),
            facts.book().say(key, "item", item, "price", cost, "cap", rule.terms().cap()),
            facts
                .book()
                .say(
                    key + ".short",
                    "item",
                    new Phrases(facts).name(rule.sku()),
                    "price",
                    cost,
                    "cap",
                    rule.terms().cap()))
        .ask(facts.book().say("rule.cap.ask"));
  }

  /// The product a shopper means by a name: what they buy under it first, else what the shop sells.
  Optional<Product> product(ItemPhrase item) {
    var bought = Candidates.bought(facts, item);
    return (bought.isEmpty() ? Candidates.sold(facts, item) : bought)
        .stream().filter(Candidate::isClear).findFirst().map(Candidate::product);
  }

  /// What one order costs in all today.
  Money cost(Sku sku, Quantity quantity, Money price) {
    var quote =
        facts.shop().checkout().quote(facts.shopper(), List.of(new WantedLine(sku, quantity)));
    return quote.lines().isEmpty() ? price.times(quantity.packs()) : quote.totals().total();
  }

  private Quantity quantity(Product product, Amount amount) {
    return amount instanceof Amount.Unstated
        ? new Successors(facts)
            .last(product.sku())
            .map(purchase -> purchase.line().quantity())
            .orElse(Quantity.ONE)
        : Amounts.packs(product, amount);
  }

  private Progress waiting(State state, Sku sku, Terms terms) {
    return new Progress.Waiting(new Rules(facts).first(state, sku, terms.cadence(), terms));
  }

  private Agreed unread(Money price) {
    return new Agreed("", "", facts.turn().session(), facts.now(), price);
  }
}
