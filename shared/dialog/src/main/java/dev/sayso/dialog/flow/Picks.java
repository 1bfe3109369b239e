package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which of the options on offer a shopper pointed at.
record Picks(Facts facts) {

  Optional<Product> pick(State state, Pick pick) {
    var shown = new Options(facts).shown(state);
    return switch (pick) {
      case Pick.Ordinal(int position) ->
          position >= 1 && position <= shown.size()
              ? Optional.of(shown.get(position - 1))
              : Optional.empty();
      case Pick.Last _ -> shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast());
      case Pick.Cheapest _ -> cheapest(shown);
      case Pick.BestRated _ -> shown.stream().max(Comparator.comparingDouble(Picks::stars));
      case Pick.Named(ItemPhrase phrase) -> named(shown, phrase);
      case Pick.Other _ -> other(state, shown);
      case Pick.All _, Pick.First _ -> Optional.empty();
    };
  }

  /// The one after that in focus, round and round.
  private static Optional<Product> other(State state, List<Product> shown) {
    if (shown.size() < 2) {
      return Optional.empty();
    }
    var skus = shown.stream().map(Product::sku).toList();
    int at = state.session().topic().focus().map(skus::indexOf).orElse(-1);
    return at < 0 ? Optional.empty() : Optional.of(shown.get((at + 1) % shown.size()));
  }

  private Optional<Product> named(List<Product> shown, ItemPhrase phrase) {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    if (phrase.text().isBlank()) {
      return phrase
          .size()
          .flatMap(size -> bySize(shown, size))
          .or(() ->
              shown.stream().filter(one -> Candidates.fits(one, phrase.amount())).findFirst());
    }
    return Candidates.among(facts, phrase, shown.stream().map(Product::sku).toList());
  }

  private static Optional<Product> bySize(List<Product> shown, ItemPhrase.Size size) {
    var bySize = Comparator.comparing((Product product) -> Variants.size(product));
    return switch (size) {
      case LARGE -> shown.stream().max(bySize);
      case SMALL -> shown.stream().min(bySize);
      case MEDIUM -> shown.stream().sorted(bySize).skip(shown.size() / 2).findFirst();
    };
  }

  private Optional<Product> cheapest(List<Product> shown) {
    var offers = facts.offers(shown.stream().map(Product::sku).toList());
    return shown.stream()
        .filter(product -> offers.containsKey(product.sku()))
        .min(Comparator.comparing(product -> Shelf.price(offers, product)));
  }

  private static double stars(Product product) {
    var rating = product.details().rating();
    return rating == null ? 0 : rating.value();
  }
}
