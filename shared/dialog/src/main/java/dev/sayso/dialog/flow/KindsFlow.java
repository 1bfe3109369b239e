package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// "Which kinds of coffee are there?": the kinds or the brands of what is found, the most frequent
/// first; the answer narrows the search.
record KindsFlow(Facts facts) {

  Decision kinds(State state, Intent.AskKinds asked) {
    var browsing = browsing(asked.item());
    var found = mainly(new Shelf(facts).find(browsing));
    var kinds = counted(found, product -> product.category().narrowest().orElseGet(String::new));
    var brands = counted(found, Product::brand);
    if (kinds.size() < 2 && brands.size() < 2) {
      return new SearchFlow(facts).search(state, new Intent.Search(asked.item(), Optional.empty()));
    }
    boolean byBrand = kinds.size() < 2 || asked.brands() && brands.size() > 1;
    var told = byBrand ? brands : kinds;
    var question = byBrand ? "kinds.ask.brand" : "kinds.ask";
    return Decision.say(state.choosing(shown(browsing, found)))
        .saying(List.of(sentence(told, facts.budget().options()), sentence(told, 2)))
        .ask(facts.book().say(question), facts.book().say("choose.short"));
  }

  private Prompt sentence(List<String> all, int most) {
    var told = all.stream().limit(most).map(Prompt::of).toList();
    var more = all.size() - told.size();
    var list = facts.wording().list(told);
    return more > 0
        ? facts.book().say("kinds.more", "kinds", facts.wording().commas(told), "count", more)
        : facts.book().say("kinds", "kinds", list);
  }

  /// Without what is only called so: a coffee grinder is no kind of coffee.
  private static List<Product> mainly(List<Product> found) {
    var widest = counted(found, KindsFlow::widest);
    return found.stream()
        .filter(product -> widest.isEmpty() || widest(product).equals(widest.getFirst()))
        .toList();
  }

  private static String widest(Product product) {
    return product.category().path().stream().findFirst().orElse("");
  }

  /// What the products are told apart by, the most frequent first.
  private static List<String> counted(List<Product> products, Function<Product, String> part) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (var product : products) {
      counts.merge(part.apply(product), 1, Integer::sum);
    }
    counts.keySet().removeIf(String::isBlank);
    return counts.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Browsing shown(Browsing browsing, List<Product> found) {
    var shown = found.stream().limit(facts.budget().options()).map(Product::sku).toList();
    return new Browsing(
        browsing.query(),
        browsing.under(),
        shown,
        List.of(),
        browsing.purpose(),
        browsing.amount(),
        browsing.replaces(),
        browsing.without());
  }

  private static Browsing browsing(ItemPhrase item) {
    return new Browsing(
        item.text(),
        Optional.empty(),
        List.of(),
        List.of(),
        Purpose.ADD,
        new Amount.Unstated(),
        Optional.empty(),
        item.without());
  }
}
