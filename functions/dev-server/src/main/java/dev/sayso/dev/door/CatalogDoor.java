package dev.sayso.dev.door;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dev.goods.OwnShop;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.feed.Wishes;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A merchant's own catalogue file: `POST /dev/catalog/check` says how it is read and what is wrong
/// with it, by line; `POST /dev/catalog/load` opens a shop with it in place of this one; `POST
/// /dev/catalog/undo` brings the one before back. The file is the body; the address says `name`,
/// `locale`, `currency`, `map` (which column is what, as `title=Name,price=Retail`), `amounts`,
/// `skipBad` and `history`.
record CatalogDoor(LocalShop shop, Undo undo) {

  private static final int LONGEST_NAME = 60;

  Answer check(Asked asked) {
    return Answer.json(read(asked).report());
  }

  Answer load(Asked asked) {
    var own = read(asked);
    if (own.listings().isEmpty()) {
      throw new Refused(400, "there is no product in it; nothing was changed");
    }
    if (own.bad() > 0 && !asked.flag("skipBad")) {
      throw new Refused(
          400, own.bad() + " entries are bad; nothing was changed: mend them, or leave them out");
    }
    undo.keep(shop.asSeed().timeless());
    shop.seed(own.seed(shop.clock().instant(), asked.flag("history")));
    return Answer.json(own.report());
  }

  Answer undo(Asked asked) {
    var before = undo.take().orElseThrow(() -> new Refused(404, "there is nothing to undo"));
    shop.seed(before);
    return Answer.done();
  }

  private OwnShop read(Asked asked) {
    try {
      var file = Files.createTempFile("sayso-", ".feed");
      try {
        Files.write(file, asked.body());
        return OwnShop.read(file, wishes(asked), terms(asked), shop.clock().instant());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Wishes wishes(Asked asked) {
    var columns = new LinkedHashMap<String, String>();
    for (var wish : asked.query("map").orElse("").split(",")) {
      if (!wish.isBlank()) {
        int equals = wish.indexOf('=');
        if (equals < 1) {
          throw new BadInputException("map: must be as title=Name,price=Retail, not " + wish);
        }
        columns.put(wish.substring(0, equals).strip(), wish.substring(equals + 1).strip());
      }
    }
    return new Wishes(Optional.empty(), columns, Map.of(), amounts(asked), false);
  }

  private static Optional<Wishes.Amounts> amounts(Asked asked) {
    return asked
        .query("amounts")
        .map(word ->
            Stream.of(Wishes.Amounts.values())
                .filter(amounts -> amounts.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                    () -> new BadInputException("amounts: must be minor or major, not " + word)));
  }

  /// The shop's usual terms, in this language and currency, with free delivery.
  private static ShopTerms terms(Asked asked) {
    var usual = SeedReader.defaultTerms();
    var currency = currency(asked.query("currency").orElse("USD"));
    var name = asked.query("name").orElse("My shop");
    return new ShopTerms(
        name.substring(0, Math.min(LONGEST_NAME, name.length())),
        currency,
        List.of(locale(asked.query("locale").orElse("en-US"))),
        usual.cancelWindow(),
        usual.maxQuantity(),
        new Money(usual.voiceCodeFrom().minor(), currency),
        new ShopTerms.Delivery(
            Money.zero(currency), new Money(-1, currency), usual.delivery().days()),
        BigDecimal.ZERO,
        ZoneId.systemDefault());
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("currency: must be an ISO 4217 code as USD, not " + code);
    }
  }

  private static Locale locale(String tag) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      if (List.of("en", "de").contains(locale.getLanguage())) {
        return locale;
      }
    } catch (IllformedLocaleException _) {
      // Refused below, as is a language that nobody speaks here.
    }
    throw new BadInputException("locale: must be English or German as en-US, not " + tag);
  }
}
