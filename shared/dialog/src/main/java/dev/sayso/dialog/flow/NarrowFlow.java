package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchFilter;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From the options on offer to those of them, and of what else was found, that have what is
/// wished: "only organic", "from Barilla", "under five dollars", "with at least four stars".
record NarrowFlow(Facts facts) {

  /// From this match on, a wish is met by a product's names.
  private static final double MET = 0.55;

  private static final int MOST = 200;
  private static final int MOST_STARS = 5;

  Decision narrow(State state, Intent.Narrow wish) {
    var offered = state.session().topic().browsing();
    if (offered.isEmpty()) {
      return unasked(state, wish);
    }
    var narrowed = narrowed(offered.get(), wish);
    return found(narrowed, wish)
        .map(found -> new SearchFlow(facts).offered(state, narrowed, found))
        .orElseGet(() ->
            Decision.say(state, facts.book().say("narrow.none"))
                .ask(new TalkFlow(facts).openQuestion(state, "anything.find")));
  }

  /// The options that a name said alone stands for, where none on offer is called that.
  Optional<Decision> named(State state, Browsing offered, ItemPhrase phrase) {
    var wish = new Intent.Narrow(phrase, Optional.empty(), 0);
    return found(narrowed(offered, wish), wish)
        .map(found -> new SearchFlow(facts).offered(state, narrowed(offered, wish), found));
  }

  private Decision unasked(State state, Intent.Narrow wish) {
    return wish.to().text().isBlank()
        ? Decision.say(state.idle()).ask(facts.book().say("refine.what"))
        : new SearchFlow(facts).search(state, new Intent.Search(wish.to(), wish.under()));
  }

  private static Browsing narrowed(Browsing offered, Intent.Narrow wish) {
    var query = (offered.query() + " " + wish.to().text()).strip();
    return new Browsing(
        query,
        wish.under().or(offered::under),
        offered.shown(),
        offered.seen(),
        offered.purpose(),
        offered.amount(),
        offered.replaces(),
        offered.without());
  }

  /// What was found before, so far as it meets the wish; else the same search among all that has
  /// what is wished; else what is found with the wish.
  private Optional<List<Product>> found(Browsing narrowed, Intent.Narrow wish) {
    var shelf = new Shelf(facts);
    var query = narrowed.query();
    var before =
        narrowed.asking(query.substring(0, query.length() - wish.to().text().length()).strip());
    var has = new SearchFilter("", "", wish.to().text(), Math.clamp(wish.stars(), 0, MOST_STARS));
    return Stream.<Supplier<List<Product>>>of(
            () -> meeting(wish, shelf.find(before)),
            () -> shelf.find(before, has),
            () -> meeting(wish, shelf.find(narrowed)))
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst();
  }

  private List<Product> meeting(Intent.Narrow wish, List<Product> products) {
    var rated = products.stream().filter(product -> stars(product) >= wish.stars()).toList();
    if (wish.to().text().isBlank() || rated.isEmpty()) {
      return rated;
    }
    var met = met(wish.to().text(), rated);
    return rated.stream()
        .filter(product -> met.contains(product.sku()) || isSaid(wish.to().text(), product))
        .toList();
  }

  /// Those that the words are found in, by sound where they were misheard.
  private Set<Sku> met(String words, List<Product> products) {
    var within = products.stream().map(Product::sku).collect(Collectors.toSet());
    return facts.shop().search().search(new SearchQuery(words, MOST, within)).stream()
        .filter(hit -> hit.match() >= MET)
        .map(SearchHit::sku)
        .collect(Collectors.toSet());
  }

  /// Whether the catalogue says that of it: vegan, organic.
  private static boolean isSaid(String words, Product product) {
    return product.details().traits().values().stream()
        .flatMap(Collection::stream)
        .anyMatch(words::equalsIgnoreCase);
  }

  private static double stars(Product product) {
    var rating = product.details().rating();
    return rating == null ? 0 : rating.value();
  }
}
