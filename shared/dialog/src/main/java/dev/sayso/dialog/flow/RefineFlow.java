package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.UnitPrice;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.Refine.Direction;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// From the options on offer to others ("cheaper", "a bigger one", "what else"), or to one of them.
final class RefineFlow {

  private final Facts facts;
  private final Shelf shelf;

  RefineFlow(Facts facts) {
    this.facts = facts;
    shelf = new Shelf(facts);
  }

  Decision refine(State state, Intent.Refine intent) {
    var browsing = state.session().topic().browsing().or(() -> aboutFocus(state));
    return browsing
        .map(offered -> refine(state, offered, intent.direction()))
        .orElseGet(() -> Decision.say(state.idle()).ask(facts.book().say("refine.what")));
  }

  Decision choose(State state, Pick pick) {
    int offered = new Options(facts).shown(state).size();
    if (pick instanceof Pick.All && offered > 1) {
      return first(state, offered);
    }
    if (pick instanceof Pick.First(int count) && count > 1 && count <= offered) {
      return first(state, count);
    }
    if (pick instanceof Pick.Cheapest && new Options(facts).shown(state).size() == 1) {
      return refine(state, new Intent.Refine(Direction.CHEAPER));
    }
    if (pick instanceof Pick.Other) {
      return other(state);
    }
    var picked = new Picks(facts).pick(state, pick);
    if (picked.isPresent()) {
      return take(state, picked.get());
    }
    int count = new Options(facts).shown(state).size();
    boolean open = state.session().expectation() instanceof Expectation.Choice;
    return open && !(pick instanceof Pick.Named)
        ? Decision.say(state).ask(facts.book().say("choose.range", "count", count))
        : named(state, pick);
  }

  /// "Both", "the first two": so many of what was offered, one of each.
  private Decision first(State state, int count) {
    var lines =
        new Options(facts)
            .shown(state).stream()
                .limit(count)
                .map(product -> new WantedLine(product.sku(), Quantity.ONE))
                .toList();
    boolean reorder =
        state.session().topic().browsing().map(Browsing::purpose).orElse(Purpose.ADD)
            == Purpose.REORDER;
    return reorder
        ? new CheckoutFlow(facts)
            .propose(state, lines, ProposalFlow.kind(state), Remarks.led(Prompt.NONE))
        : new AddFlow(facts).lines(state.idle(), lines);
  }

  /// "Not that one", "the other one": instead of the one in focus; with none in focus, of the ones
  /// not offered yet.
  private Decision other(State state) {
    var picked = new Picks(facts).pick(state, new Pick.Other());
    var focus = state.session().topic().focus();
    if (picked.isEmpty() || focus.isEmpty()) {
      return refine(state, new Intent.Refine(Direction.MORE));
    }
    return state.cart().line(focus.get()).isPresent() && ProposalFlow.open(state).isEmpty()
        ? new CorrectionFlow(facts).replace(state, focus.get(), picked.get())
        : take(state, picked.get());
  }

  /// Does with the product what the choice was for.
  Decision take(State state, Product product) {
    var browsing = state.session().topic().browsing().orElseThrow();
    return switch (browsing.purpose()) {
      case ADD -> new AddFlow(facts).product(state, product, browsing.amount());
      case REORDER ->
          new ReorderFlow(facts).product(state, product, browsing.amount(), Prompt.NONE);
      case REPLACE ->
          browsing
              .replaces()
              .map(old -> new CorrectionFlow(facts).replace(state, old, product))
              .orElseGet(() -> new AddFlow(facts).product(state, product, browsing.amount()));
    };
  }

  private Decision named(State state, Pick pick) {
    return pick instanceof Pick.Named(var phrase) && !phrase.text().isBlank()
        ? among(state, phrase)
        : new TalkFlow(facts).unclear(state);
  }

  /// One of those that were found but not offered, or else another thing.
  private Decision among(State state, ItemPhrase phrase) {
    return state
        .session()
        .topic()
        .browsing()
        .flatMap(offered -> new NarrowFlow(facts).named(state, offered, phrase))
        .orElseGet(
            () -> new SearchFlow(facts).search(state, new Intent.Search(phrase, Optional.empty())));
  }

  private Decision refine(State state, Browsing browsing, Direction direction) {
    var options = options(browsing, direction);
    if (options.isEmpty()) {
      return Decision.say(
              state, facts.book().say("refine.none." + direction.name().toLowerCase(Locale.ROOT)))
          .ask(new TalkFlow(facts).openQuestion(state, "anything.find"));
    }
    if (options.size() == 1) {
      return only(state, browsing, options.getFirst());
    }
    int most = Math.min(options.size(), facts.budget().options());
    var shown = options.subList(0, most);
    return new Options(facts)
        .offer(
            state,
            browsing,
            shown,
            facts.book().say("choose"),
            product -> shelf.reason(product, shown));
  }

  /// One option left: asked for at once, in the way the choice was for.
  private Decision only(State state, Browsing browsing, Product product) {
    return browsing.purpose() == Purpose.ADD
        ? new SearchFlow(facts).single(state, browsing, product)
        : take(state, product);
  }

  private List<Product> options(Browsing browsing, Direction direction) {
    var shown = browsing.shown().stream().flatMap(sku -> facts.product(sku).stream()).toList();
    var all = withVariants(browsing, shown);
    var offers = facts.offers(all.stream().map(Product::sku).toList());
    var buyable = all.stream().filter(product -> Shelf.buyable(offers, product));
    var price = Comparator.comparing((Product product) -> Shelf.price(offers, product));
    var rest =
        buyable.filter(product -> direction == Direction.CHEAPER || !shown.contains(product));
    return switch (direction) {
      case CHEAPER -> cheaper(browsing, shown, rest.filter(cheaperThan(shown)).sorted(price));
      case BETTER -> rest.sorted(Comparator.comparingDouble(RefineFlow::stars).reversed()).toList();
      case BIGGER -> bySize(rest, shown, true).toList();
      case SMALLER -> bySize(rest, shown, false).toList();
      case OTHER_BRAND -> rest.filter(otherBrand(shown)).toList();
      case MORE -> rest.filter(product -> !browsing.seen().contains(product.sku())).toList();
    };
  }

  /// What the search finds, and other sizes of what is on offer.
  private List<Product> withVariants(Browsing browsing, List<Product> shown) {
    var all = new ArrayList<>(shelf.matching(browsing));
    shown.stream()
        .flatMap(product -> Variants.of(facts, product).stream())
        .filter(product -> !all.contains(product))
        .forEach(all::add);
    return all.subList(0, Math.min(all.size(), 100));
  }

  /// In place of what is bought again and again: what is of the same kind and costs less for as
  /// much, where there is such; else whatever costs less.
  private List<Product> cheaper(Browsing browsing, List<Product> shown, Stream<Product> found) {
    var all = found.toList();
    if (browsing.purpose() != Purpose.REORDER || shown.isEmpty()) {
      return all;
    }
    var first = shown.getFirst();
    var like =
        all.stream()
            .filter(product -> product.category().equals(first.category()))
            .filter(product -> unitPrice(product).filter(isBelow(first)).isPresent())
            .toList();
    return like.isEmpty() ? all : like;
  }

  private Predicate<UnitPrice> isBelow(Product first) {
    var dear = unitPrice(first);
    return unit ->
        dear.filter(unit::comparable).filter(other -> unit.compareTo(other) < 0).isPresent();
  }

  private Optional<UnitPrice> unitPrice(Product product) {
    return price(product.sku()).flatMap(price -> UnitPrice.of(price, product));
  }

  /// Cheaper than the option named first, be it another of those on offer.
  private Predicate<Product> cheaperThan(List<Product> shown) {
    var first = shown.stream().findFirst().flatMap(product -> price(product.sku()));
    return product ->
        first.isEmpty() || price(product.sku()).filter(first.get()::isMoreThan).isPresent();
  }

  /// Other sizes of the first option, nearest first.
  private static Stream<Product> bySize(Stream<Product> rest, List<Product> shown, boolean bigger) {
    if (shown.isEmpty()) {
      return Stream.empty();
    }
    var first = shown.getFirst();
    var size = Variants.size(first);
    return rest.filter(product -> Variants.sameKind(first, product))
        .filter(product -> bigger == Variants.size(product).compareTo(size) > 0)
        .filter(product -> Variants.size(product).compareTo(size) != 0)
        .sorted(Comparator.comparing(product -> Variants.size(product).subtract(size).abs()));
  }

  private static Predicate<Product> otherBrand(List<Product> shown) {
    var brands = shown.stream().map(Product::brand).toList();
    return product -> !brands.contains(product.brand());
  }

  private Optional<Money> price(Sku sku) {
    return facts.offer(sku).map(offer -> offer.price());
  }

  private static double stars(Product product) {
    var rating = product.details().rating();
    return rating == null ? 0 : rating.value();
  }

  /// "Cheaper", said of what was just added or proposed: look among its like.
  private Optional<Browsing> aboutFocus(State state) {
    return state
        .session()
        .topic()
        .focus()
        .flatMap(facts::product)
        .map(product ->
            new Browsing(
                product.category().narrowest().orElse(product.spoken()),
                Optional.empty(),
                List.of(product.sku()),
                List.of(product.sku()),
                Purpose.ADD,
                new Amount.Unstated(),
                Optional.empty()));
  }
}
