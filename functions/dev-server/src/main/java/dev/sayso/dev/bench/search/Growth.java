package dev.sayso.dev.bench.search;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Makes a catalogue larger with products that could be: the brand of one, real or coined, the
/// words of two of the same category, another size.
final class Growth {

  private static final List<String> ONSETS =
      List.of("b", "br", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ia", "ou", "ee");
  private static final List<String> CODAS =
      List.of("", "", "l", "n", "r", "x", "nd", "lla", "va", "ro", "sh");
  private static final List<String> UNITS = List.of("oz", "fl oz", "ct", "pk", "lb", "g", "ml");

  /// So many products share a coined brand.
  private static final int RANGE = 40;

  private static final double COINED = 0.4;
  private static final Pattern SIZE =
      Pattern.compile("[\\d.]+\\s*-?\\s*(fl\\.? ?oz|oz|ct|pk|lb|g|ml|l|pack|count)\\b.*$");

  private final List<Product> originals;
  private final Map<String, List<Product>> shelves = new HashMap<>();
  private final List<String> coined = new ArrayList<>();
  private final Random random;

  private Growth(List<Product> originals, long seed) {
    this.originals = originals;
    random = new Random(seed);
    originals.forEach(one -> shelves.computeIfAbsent(shelf(one), _ -> new ArrayList<>()).add(one));
  }

  /// The products, and made-up ones until there are `count`, as a list of the caller's; the same
  /// seed makes the same.
  static List<Product> to(int count, List<Product> originals, long seed) {
    var growth = new Growth(originals, seed);
    int made = Math.max(0, count - originals.size());
    for (int i = 0; i < Math.max(1, made / RANGE); i++) {
      growth.coined.add(growth.coin());
    }
    var grown = new ArrayList<Product>(originals);
    for (int i = 0; i < made; i++) {
      grown.add(growth.product(i));
    }
    return grown;
  }

  private Product product(int number) {
    var first = any(originals);
    var second = any(shelves.getOrDefault(shelf(first), originals));
    var brand = random.nextDouble() < COINED ? any(coined) : any(originals).brand();
    var title = brand + " " + words(first, second) + " - " + size();
    var names = new Product.Names(title, title, brand, List.of());
    return new Product(
        new Sku("grown-" + number), names, first.category(), first.packaging(), first.details());
  }

  /// What is said of the second, then what the first is.
  private String words(Product first, Product second) {
    var thing = plain(first);
    var other = plain(second);
    int from = thing.size() <= 1 ? 0 : random.nextInt(thing.size());
    var front = other.subList(0, Math.min(other.size(), random.nextInt(4)));
    var words = new ArrayList<>(front);
    words.addAll(thing.subList(from, thing.size()));
    return String.join(" ", words);
  }

  /// The words of a title without brand and size.
  private static List<String> plain(Product product) {
    var title = SIZE.matcher(product.names().title()).replaceFirst("");
    var brand = product.brand();
    if (title.toLowerCase(Locale.ROOT).startsWith(brand.toLowerCase(Locale.ROOT))) {
      title = title.substring(brand.length());
    }
    var words = Arrays.stream(title.split("[\\s,-]+")).filter(word -> !word.isBlank()).toList();
    return words.isEmpty() ? List.of("item") : words;
  }

  private String coin() {
    var name = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      name.append(any(ONSETS)).append(any(VOWELS)).append(any(CODAS));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String size() {
    return (1 + random.nextInt(64)) + any(UNITS);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String shelf(Product product) {
    return product.category().narrowest().orElse("");
  }
}
