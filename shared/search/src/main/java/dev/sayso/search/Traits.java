package dev.sayso.search;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the ranking reads of a product, in words. An index keeps it beside the fields as [#text].
/// `heads` say what the thing is, `groups` are its synonym groups, `aside` its words outside the
/// names. `esteem` is its rating in stars, pulled towards 3 as by ten votes, 0 where unrated;
/// `length` the letters of its spoken name.
public record Traits(
    Sku sku,
    List<List<String>> names,
    List<String> aside,
    List<String> groups,
    List<String> heads,
    double esteem,
    int length) {

  public Traits {
    names = List.copyOf(names);
    aside = List.copyOf(aside);
    groups = List.copyOf(groups);
    heads = List.copyOf(heads);
  }

  static Traits of(ProductWords words, Tongue tongue) {
    var synonyms = Synonyms.shipped(tongue);
    var groups =
        words.names().stream()
            .flatMap(name -> synonyms.in(name).stream())
            .map(Synonyms.Span::group)
            .distinct()
            .toList();
    var product = words.product();
    return new Traits(
        product.sku(),
        words.names(),
        words.aside(),
        groups,
        heads(product, synonyms, tongue),
        esteem(product),
        product.spoken().length());
  }

  /// All but the sku on one line, for [#read].
  public String text() {
    return Stream.of(
            names.stream().map(Traits::joined).collect(Collectors.joining("|")),
            joined(aside),
            String.join("|", groups),
            String.join("|", heads),
            esteem == 0 ? "" : Double.toString(esteem),
            Integer.toString(length))
        .collect(Collectors.joining("\t"));
  }

  /// What [#text] wrote.
  public static Traits read(Sku sku, String text) {
    var parts = cut(text, '\t');
    var names = new ArrayList<List<String>>();
    for (var name : cut(parts.get(0), '|')) {
      names.add(cut(name, ' '));
    }
    return new Traits(
        sku,
        names,
        cut(parts.get(1), ' '),
        cut(parts.get(2), '|'),
        cut(parts.get(3), '|'),
        parts.get(4).isEmpty() ? 0 : Double.parseDouble(parts.get(4)),
        Integer.parseInt(parts.get(5)));
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  /// By hand, because it is done for every product that a search looks at.
  private static List<String> cut(String text, char at) {
    if (text.isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<String>();
    int from = 0;
    for (int to = text.indexOf(at); to >= 0; to = text.indexOf(at, from)) {
      parts.add(text.substring(from, to));
      from = to + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /// What the thing is: the last word before a comma or dash of what it is called, and the synonym
  /// group of the words that end there. "Tomato ketchup" is no tomato.
  private static List<String> heads(Product product, Synonyms synonyms, Tongue tongue) {
    var names = product.names();
    return Stream.concat(Stream.of(names.title(), names.spoken()), names.synonyms().stream())
        .map(name -> Wording.words(name.split(",| - ", 2)[0], tongue))
        .flatMap(words -> Heads.of(words, synonyms.in(words)).stream())
        .distinct()
        .toList();
  }

  private static double esteem(Product product) {
    var rating = product.details().rating();
    return rating == null ? 0 : (rating.value() * rating.count() + 30) / (rating.count() + 10);
  }
}
