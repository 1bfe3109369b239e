package dev.sayso.dev.describe;

import dev.sayso.commerce.catalog.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a catalogue lacks, and whether what is proposed for it is fit: names a person can say,
/// without brands, numbers or packs that the title has not, in a category that the shop has, and
/// without the name of another product.
public final class Judging {

  private static final int MOST_SPOKEN = 6;
  private static final int MOST_SYNONYM = 4;
  private static final int MOST_SYNONYMS = 5;
  private static final int MOST_DESCRIPTION = 24;
  private static final int LONG_TITLE = 6;
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} '’&%.,/()+-]{1,200}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} '’&%-]{1,80}");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
  private static final Pattern PRAISE =
      Pattern.compile(
          "(?i).*\\b(best|finest|perfect|guaranteed|free|cheap|beste|perfekt|gratis)\\b.*");

  private final Map<String, String> owners = new HashMap<>();
  private final Set<String> brands = new HashSet<>();
  private final Set<String> categories = new TreeSet<>();

  /// Of all that the shop sells.
  public Judging(Stream<Product> products) {
    products.forEach(product -> {
      var names = product.names();
      owners.putIfAbsent(plain(names.spoken()), product.sku().value());
      owners.putIfAbsent(plain(names.title()), product.sku().value());
      if (!names.brand().isBlank()) {
        brands.add(plain(names.brand()));
      }
      if (!product.category().path().isEmpty()) {
        categories.add(String.join(Proposal.LEVEL, product.category().path()));
      }
    });
  }

  /// The shop's own categories.
  public List<String> categories() {
    return List.copyOf(categories);
  }

  /// Which fields a product lacks: of spoken, synonyms, description and category.
  public Set<String> lacking(Product product) {
    var lacking = new LinkedHashSet<String>();
    var names = product.names();
    boolean unspoken =
        names.spoken().equals(names.title())
            && (words(names.title()).size() > LONG_TITLE || NUMBER.matcher(names.title()).find());
    if (unspoken) {
      lacking.add("spoken");
    }
    if (names.synonyms().isEmpty()) {
      lacking.add("synonyms");
    }
    if (product.details().description().isBlank()) {
      lacking.add("description");
    }
    if (product.category().path().isEmpty() && !categories.isEmpty()) {
      lacking.add("category");
    }
    return lacking;
  }

  /// The fit part of it, with what was not fit and why.
  public Proposal judged(Product product, Proposal proposed) {
    var rejected = new ArrayList<>(proposed.rejected());
    var synonyms = new ArrayList<String>();
    for (var synonym : proposed.synonyms().stream().distinct().limit(MOST_SYNONYMS).toList()) {
      var why = why(product, synonym, MOST_SYNONYM);
      if (why.isEmpty() && !plain(synonym).equals(plain(product.spoken()))) {
        synonyms.add(synonym);
      } else if (!why.isEmpty()) {
        rejected.add("synonym '" + shown(synonym) + "': " + why);
      }
    }
    var spoken = kept("spoken", proposed.spoken(), spokenFlaw(product, proposed), rejected);
    var description =
        kept("description", proposed.description(), described(product, proposed), rejected);
    var category =
        kept(
            "category",
            proposed.category(),
            categories.contains(proposed.category()) ? "" : "the shop has no such category",
            rejected);
    var fit =
        new Proposal(
            product.sku().value(),
            product.names().title(),
            spoken,
            synonyms,
            description,
            category,
            proposed.accepted(),
            rejected);
    return fit.isEmpty() && fit.accepted()
        ? new Proposal(fit.sku(), fit.title(), "", List.of(), "", "", false, fit.rejected())
        : fit;
  }

  private static String kept(String field, String text, String flaw, List<String> rejected) {
    if (text.isBlank() || flaw.isEmpty()) {
      return text;
    }
    rejected.add(field + " '" + shown(text) + "': " + flaw);
    return "";
  }

  private String spokenFlaw(Product product, Proposal proposed) {
    if (NUMBER.matcher(proposed.spoken()).find()) {
      return "numbers and packs are said apart from the name";
    }
    return why(product, proposed.spoken(), MOST_SPOKEN);
  }

  private String described(Product product, Proposal proposed) {
    var text = proposed.description();
    if (!PLAIN.matcher(text).matches()) {
      return "signs that are not spoken";
    }
    if (words(text).size() > MOST_DESCRIPTION) {
      return "more than " + MOST_DESCRIPTION + " words";
    }
    return PRAISE.matcher(text).matches() ? "praise or a promise" : invented(product, text);
  }

  private String why(Product product, String name, int most) {
    if (!NAME.matcher(name).matches()) {
      return "no name that can be said";
    }
    if (words(name).size() > most) {
      return "more than " + most + " words";
    }
    if (PRAISE.matcher(name).matches()) {
      return "praise or a promise";
    }
    var owner = owners.get(plain(name));
    if (owner != null && !owner.equals(product.sku().value()) && !isSame(product, name)) {
      return "that is what " + owner + " is called";
    }
    return invented(product, name);
  }

  /// Another pack of the same thing has the same name.
  private static boolean isSame(Product product, String name) {
    return plain(product.names().title()).contains(plain(name));
  }

  /// A number or a brand of the shop that the product's own words do not have.
  private String invented(Product product, String text) {
    var own =
        " "
            + plain(
                String.join(
                    " ", product.names().title(), product.brand(), product.details().description()))
            + " ";
    var numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      if (!own.contains(plain(numbers.group()))) {
        return "the title has no " + numbers.group();
      }
    }
    var said = " " + plain(text) + " ";
    return brands.stream()
        .filter(brand -> said.contains(" " + brand + " ") && !own.contains(" " + brand + " "))
        .findFirst()
        .map(brand -> "the brand " + brand + " is not in the title")
        .orElse("");
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip();
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
