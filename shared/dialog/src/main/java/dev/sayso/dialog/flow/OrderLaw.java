package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Quote;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a country wants to be said before an order that is to be paid for, as the file
/// `order-law.properties` has it.
record OrderLaw(Set<Item> must, boolean duty) {

  /// What a summary may have to say.
  enum Item {
    SELLER,
    GOODS,
    TOTAL,
    ARRIVAL
  }

  private static final Properties FILE = read();
  private static final int SELLER_WORDS = 4;

  OrderLaw {
    must = Set.copyOf(must);
  }

  /// Of the country that this shopper's orders go to, or else of the shop's own.
  static OrderLaw of(Facts facts) {
    var address = facts.shopper().billing().address();
    var country =
        address == null || address.country().isBlank()
            ? facts.shop().terms().locales().getFirst().getCountry()
            : address.country();
    return of(country);
  }

  static OrderLaw of(String country) {
    var key = country.strip().toUpperCase(Locale.ROOT);
    return parse(FILE.getProperty(key, FILE.getProperty("other")));
  }

  /// The key of a question that asks for an order, as this law wants it worded.
  String asking(String key) {
    return duty ? key + ".pay" : key;
  }

  /// Of the lengths of a summary those that say enough; never none of them: then all there is.
  List<Prompt> enough(Facts facts, Quote quote, List<Prompt> lengths) {
    var kept = lengths.stream().filter(length -> says(facts, quote, length)).toList();
    return kept.isEmpty() ? List.of(lengths.getFirst()) : kept;
  }

  /// Whether these words say all that must be said about this quote.
  boolean says(Facts facts, Quote quote, Prompt words) {
    return must.stream().allMatch(item -> says(facts, quote, words.spoken(), item));
  }

  private static boolean says(Facts facts, Quote quote, String words, Item item) {
    return switch (item) {
      case SELLER -> words.contains(Wording.cut(quote.seller(), SELLER_WORDS));
      case GOODS -> saysGoods(facts, quote, words);
      case TOTAL -> words.contains(new Summaries(facts).total(quote).spoken());
      case ARRIVAL -> words.contains(facts.wording().day(quote.arrivesOn(), facts.today()));
    };
  }

  private static boolean saysGoods(Facts facts, Quote quote, String words) {
    var lines = quote.lines();
    var counted = facts.book().count("items", lines.size()).spoken();
    boolean named =
        lines.stream().map(OrderLine::sku).map(new Phrases(facts)::name).anyMatch(words::contains);
    return named || words.contains(counted);
  }

  private static OrderLaw parse(String rule) {
    var parts = rule.split(";", 2);
    var must =
        Stream.of(parts[0].replaceFirst("must", "").split(","))
            .map(word -> Item.valueOf(word.strip().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return new OrderLaw(must, parts[1].contains("duty"));
  }

  private static Properties read() {
    var rules = new Properties();
    try (var file =
            Objects.requireNonNull(OrderLaw.class.getResourceAsStream("order-law.properties"));
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      rules.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }
}
