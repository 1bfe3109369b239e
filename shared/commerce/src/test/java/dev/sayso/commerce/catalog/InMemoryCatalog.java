package dev.sayso.commerce.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A catalogue in memory, and a plain search over it: how many of the query's words its names hold.
public final class InMemoryCatalog implements Catalog, CatalogSearch {

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private final Map<Sku, Product> products = new LinkedHashMap<>();

  public InMemoryCatalog(Collection<Product> products) {
    products.forEach(this::add);
  }

  public void add(Product product) {
    products.put(product.sku(), product);
  }

  @Override
  public Optional<Product> product(Sku sku) {
    return Optional.ofNullable(products.get(sku));
  }

  @Override
  public int size() {
    return products.size();
  }

  @Override
  public List<Product> named(String spoken) {
    return those(product -> product.spoken().equalsIgnoreCase(spoken));
  }

  @Override
  public List<Product> ofBrand(String brand, Product.Category category) {
    return those(
        product -> product.brand().equalsIgnoreCase(brand) && product.category().equals(category));
  }

  @Override
  public List<Product> replacing(Sku gone) {
    return those(product -> product.details().substitutes().contains(gone));
  }

  @Override
  public List<Product> alike(Product product, int most) {
    var words = words(product.names().title());
    return products.values().stream()
        .filter(other -> !other.sku().equals(product.sku()))
        .filter(other -> !other.category().path().isEmpty())
        .filter(other -> other.category().equals(product.category()))
        .sorted(Comparator.comparingLong(other -> -shared(words, other)))
        .limit(most)
        .toList();
  }

  private static long shared(List<String> words, Product other) {
    return words(other.names().title()).stream().filter(words::contains).count();
  }

  private List<Product> those(Predicate<Product> which) {
    return products.values().stream()
        .filter(which)
        .sorted(Comparator.comparing(Product::sku))
        .limit(MOST)
        .toList();
  }

  @Override
  public List<SearchHit> search(SearchQuery query) {
    var asked = words(query.text());
    return products.values().stream()
        .filter(product -> query.within().isEmpty() || query.within().contains(product.sku()))
        .filter(product -> passes(product, query.filter()))
        .map(product -> hit(product, asked))
        .filter(hit -> hit.match() > 0)
        .sorted(Comparator.comparingDouble(SearchHit::score).reversed())
        .limit(query.limit())
        .toList();
  }

  private static boolean passes(Product product, SearchFilter filter) {
    var rating = product.details().rating();
    return (filter.brand().isBlank() || words(product.brand()).equals(words(filter.brand())))
        && words(String.join(" ", product.category().path())).containsAll(words(filter.category()))
        && has(product, words(filter.attribute()))
        && (filter.stars() == 0 || rating != null && rating.value() >= filter.stars());
  }

  private static boolean has(Product product, List<String> attribute) {
    return words(product.names().title()).containsAll(attribute)
        || product.details().attributes().values().stream()
            .flatMap(List::stream)
            .anyMatch(value -> words(value).equals(attribute));
  }

  private static SearchHit hit(Product product, List<String> asked) {
    var names = product.names();
    var title = words(names.title() + " " + names.brand());
    var known = withPairs(title);
    known.addAll(withPairs(words(names.spoken())));
    names.synonyms().forEach(synonym -> known.addAll(withPairs(words(synonym))));
    long found = 0;
    for (int i = 0; i < asked.size(); i++) {
      found += isKnown(known, asked, i) ? 1 : 0;
    }
    double match = asked.isEmpty() ? 0 : (double) found / asked.size();
    // Of two names that hold as much of the query, the shorter one says less else.
    return new SearchHit(product.sku(), match - title.size() / 1000.0, match);
  }

  private static boolean isKnown(Set<String> known, List<String> asked, int at) {
    var word = asked.get(at);
    return known.contains(word)
        || at > 0 && known.contains(asked.get(at - 1) + word)
        || at + 1 < asked.size() && known.contains(word + asked.get(at + 1));
  }

  private static Set<String> withPairs(List<String> words) {
    var all = new LinkedHashSet<>(words);
    for (int i = 1; i < words.size(); i++) {
      all.add(words.get(i - 1) + words.get(i));
    }
    return all;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(plain(word));
      }
    }
    return words;
  }

  private static String plain(String word) {
    int number = NUMBERS.indexOf(word);
    if (number >= 0) {
      return Integer.toString(number);
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
