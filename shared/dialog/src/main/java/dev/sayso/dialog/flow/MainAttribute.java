package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// What a product must keep to stand in for another: its brand, or its flavour. Which of them is a
/// rule of the category, as data in `main-attribute.properties`; without a rule it is the brand.
enum MainAttribute {
  BRAND {
    @Override
    double likeness(Product wanted, Product other) {
      return wanted.brand().equalsIgnoreCase(other.brand()) ? 1 : 0;
    }
  },
  FLAVOUR {
    /// By the flavour the catalogue states; else by the words of the name without the brand.
    @Override
    double likeness(Product wanted, Product other) {
      var one = flavours(wanted);
      var two = flavours(other);
      return one.isEmpty() || two.isEmpty()
          ? Successors.shared(kind(wanted), kind(other))
          : Successors.shared(one, two);
    }
  };

  private static final Properties RULES = read();
  private static final List<String> STATED =
      List.of("flavour", "flavor", "scent", "variety", "type");

  /// From 0, another thing, to 1, the same in what matters.
  abstract double likeness(Product wanted, Product other);

  static MainAttribute of(Product product) {
    return product.category().path().reversed().stream()
        .flatMap(part -> Successors.words(part).stream())
        .map(word -> RULES.getProperty(word))
        .filter(Objects::nonNull)
        .findFirst()
        .map(rule -> valueOf(rule.strip().toUpperCase(Locale.ROOT)))
        .orElse(BRAND);
  }

  private static Set<String> flavours(Product product) {
    var found = new HashSet<String>();
    for (var name : STATED) {
      product
          .details()
          .attributes()
          .getOrDefault(name, List.of())
          .forEach(value -> found.add(value.toLowerCase(Locale.ROOT)));
    }
    return found;
  }

  private static Set<String> kind(Product product) {
    var words = Successors.words(product.spoken());
    words.removeAll(Successors.words(product.brand()));
    return words;
  }

  private static Properties read() {
    var rules = new Properties();
    try (var file =
            Objects.requireNonNull(
                MainAttribute.class.getResourceAsStream("main-attribute.properties"));
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      rules.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }
}
