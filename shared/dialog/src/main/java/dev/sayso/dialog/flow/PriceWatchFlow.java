package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Purchase;
import dev.sayso.commerce.shopper.ShopperNotes.PriceWatch;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Waiting for a better price, and telling when it is there. A watch ends when it is told, or when
/// the product is ordered.
record PriceWatchFlow(Facts facts) {

  /// Waits with what is proposed or in focus until it costs less than now. Nothing is ordered.
  Decision watch(State state) {
    var sku = proposed(state).or(() -> state.session().topic().focus());
    return sku.flatMap(facts::offer)
        .map(offer -> watch(state, offer))
        .orElseGet(() ->
            Decision.say(state.idle(), facts.book().say("wait.for.what"))
                .ask(facts.book().say("hello.ask.short")));
  }

  /// A no in the words of "order, or wait?" to an order that got dearer; else empty.
  Optional<Decision> answered(State state) {
    var said = facts.turn().utterance() instanceof Utterance.Heard heard ? heard.best() : "";
    boolean waits =
        Successors.words(said).stream().anyMatch(word -> facts.book().lists("watch.words", word));
    var lines = ProposalFlow.open(state).map(OrderSummary::lines).orElse(List.of());
    return waits && lines.size() == 1 && isDearer(lines.getFirst())
        ? Optional.of(watch(state))
        : Optional.empty();
  }

  private boolean isDearer(WantedLine line) {
    return facts
        .offer(line.sku())
        .map(offer -> new OrderLine(line.sku(), line.quantity(), offer.price()))
        .flatMap(
            now -> new Successors(facts).last(line.sku()).map(last -> new Change(last.line(), now)))
        .filter(Change::isDearer)
        .isPresent();
  }

  private Decision watch(State state, Offer offer) {
    var watches = new ArrayList<>(without(state, List.of(offer.sku())));
    watches.add(new PriceWatch(offer.sku(), offer.price(), facts.now()));
    var waiting = state.notes(state.notes().watches(watches)).focus(offer.sku()).idle();
    var item = new Phrases(facts).name(offer.sku());
    return Decision.say(
        waiting,
        facts.book().say("watch", "item", item, "price", offer.price()),
        facts.book().say("watch.short"));
  }

  /// On coming back: the best of the prices that were waited for, as an order to agree to; empty
  /// where none is there yet.
  Optional<Decision> reached(State state) {
    var offers =
        facts.offers(state.notes().watches().stream().map(PriceWatch::sku).distinct().toList());
    return state.notes().watches().stream()
        .filter(watch -> facts.product(watch.sku()).isPresent())
        .filter(watch -> isBelow(watch, offers.get(watch.sku())))
        .max(Comparator.comparing(PriceWatch::since))
        .map(watch -> tell(state, watch));
  }

  /// The state without what was waited for of these: it is ordered, or told.
  State over(State state, List<Sku> skus) {
    var left = without(state, skus);
    return left.size() == state.notes().watches().size()
        ? state
        : state.notes(state.notes().watches(left));
  }

  private Decision tell(State state, PriceWatch watch) {
    var quantity =
        facts
            .history()
            .last(watch.sku())
            .map(Purchase::line)
            .map(line -> line.quantity())
            .orElse(Quantity.ONE);
    var by =
        facts.offer(watch.sku()).map(offer -> watch.below().minus(offer.price())).orElseThrow();
    var remarks =
        Remarks.led(facts.book().say("lead.watched"))
            .noting(_ -> Note.vital(facts.book().say("watch.less", "by", by)));
    return new CheckoutFlow(facts)
        .propose(
            over(state, List.of(watch.sku())),
            List.of(new WantedLine(watch.sku(), quantity)),
            Kind.BESIDE,
            remarks);
  }

  private static boolean isBelow(PriceWatch watch, @Nullable Offer offer) {
    return offer != null && offer.stock() > 0 && watch.below().isMoreThan(offer.price());
  }

  private static List<PriceWatch> without(State state, List<Sku> skus) {
    return state.notes().watches().stream().filter(one -> !skus.contains(one.sku())).toList();
  }

  /// The proposed product; of several, the one whose price rose most.
  private Optional<Sku> proposed(State state) {
    var lines = ProposalFlow.open(state).map(OrderSummary::lines).orElse(List.of());
    var offers = facts.offers(lines.stream().map(WantedLine::sku).toList());
    var successors = new Successors(facts);
    return lines.stream()
        .map(WantedLine::sku)
        .filter(offers::containsKey)
        .max(
            Comparator.comparingLong(sku ->
                successors
                    .last(sku)
                    .map(last ->
                        Shelf.price(offers, facts.product(sku).orElseThrow())
                            .minus(last.line().unitPrice())
                            .minor())
                    .orElse(Long.MIN_VALUE)));
  }
}
