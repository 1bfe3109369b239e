package dev.sayso.commerce.nudge;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.nudge.Letter.Part;
import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes messages of letters, in the shop's first language.
public record Writing(
    NoticeWording wording, ShopTerms terms, Function<Collection<Sku>, List<Product>> products) {

  Locale locale() {
    return terms.locales().getFirst();
  }

  /// The letter as it is sent, and what is true once it is.
  Begun.Telling telling(Moment moment, Letter letter, Instant retryAt) {
    var setting =
        new NoticeWording.Setting(locale(), moment.zone(), terms.name(), products(letter));
    var parts = letter.parts().stream().map(part -> wording.words(part, setting)).toList();
    var rules = new HashMap<String, Progress>();
    var ids = new ArrayList<String>();
    for (int i = 0; i < parts.size(); i++) {
      switch (letter.parts().get(i)) {
        case Part.Announcing(var rule, var quote, var key, var placeAt) -> {
          var hash = quote.hash();
          rules.put(
              rule.id(),
              new Progress.Announced(
                  key, quote.totals().total(), hash, parts.get(i), moment.now(), placeAt));
          ids.add(key + " " + hash + " " + placeAt);
        }
        case Part.Holding(var rule, var held) -> {
          rules.put(rule.id(), held);
          ids.add(rule.id() + " " + held);
        }
        case Part.Low(var items) -> ids.add(moment.today() + " " + skus(items));
      }
    }
    boolean reminds = letter.parts().stream().anyMatch(Part.Low.class::isInstance);
    return new Begun.Telling(
        new Begun.Message(
            Digest.of(moment.shopper().id() + "\n" + letter.channel() + "\n" + ids),
            letter.purpose(),
            letter.channel(),
            wording.letter(letter, parts, setting),
            new Begun.Effect(rules, reminds)),
        moment.now(),
        retryAt);
  }

  private Map<Sku, Product> products(Letter letter) {
    var skus = letter.parts().stream().flatMap(Writing::skus).distinct().toList();
    return products.apply(skus).stream()
        .collect(Collectors.toMap(Product::sku, Function.identity(), (one, _) -> one));
  }

  private static Stream<Sku> skus(Part part) {
    return switch (part) {
      case Part.Announcing announcing -> Stream.of(announcing.rule().sku());
      case Part.Holding(var rule, var _) -> Stream.of(rule.sku());
      case Part.Low(var items) -> skus(items).stream();
    };
  }

  private static List<Sku> skus(List<ReplenishmentForecast> items) {
    return items.stream().map(ReplenishmentForecast::sku).toList();
  }
}
