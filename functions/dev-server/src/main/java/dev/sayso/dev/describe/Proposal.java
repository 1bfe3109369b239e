package dev.sayso.dev.describe;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Product.Category;
import dev.sayso.commerce.catalog.Product.Details;
import dev.sayso.commerce.catalog.Product.Names;
import java.util.List;
import java.util.stream.Stream;

/// What is proposed for one product; blank or empty fields leave it as it is. `rejected` names what
/// was not fit and why. Only what is `accepted` is ever applied.
public record Proposal(
    String sku,
    String title,
    String spoken,
    List<String> synonyms,
    String description,
    String category,
    boolean accepted,
    List<String> rejected) {

  /// How the levels of a category are written.
  static final String LEVEL = " > ";

  public Proposal {
    synonyms = List.copyOf(synonyms);
    rejected = List.copyOf(rejected);
  }

  /// Whether there is anything in it.
  public boolean isEmpty() {
    return spoken.isBlank() && synonyms.isEmpty() && description.isBlank() && category.isBlank();
  }

  /// The product with it.
  public Product applied(Product product) {
    var names = product.names();
    var details = product.details();
    var path = Stream.of(category.split(">")).map(String::strip).filter(it -> !it.isEmpty());
    return new Product(
        product.sku(),
        new Names(
            names.title(),
            spoken.isBlank() ? names.spoken() : spoken,
            names.brand(),
            synonyms.isEmpty() ? names.synonyms() : synonyms),
        category.isBlank() ? product.category() : new Category(path.toList()),
        product.packaging(),
        new Details(
            description.isBlank() ? details.description() : description,
            details.substitutes(),
            details.rating(),
            details.attributes(),
            details.soldBy()));
  }
}
