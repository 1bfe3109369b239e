package dev.sayso.dev.doctor;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.feed.Entry;
import dev.sayso.feed.health.Health;
import dev.sayso.feed.health.Report;
import dev.sayso.seed.Listing;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A catalogue, as it will sound: what cannot be told apart by ear, cannot be said, or takes too
/// long; and prices nobody would believe. Judged as an import judges it.
final class Goods {

  private static final int MOST_NAMED = 3;

  /// How to mend what only makes the shop sound worse; everything else is a hint.
  private static final Map<Health.Kind, String> MEND =
      Map.of(
          Health.Kind.NO_PACK, "give them a pack as {\"count\":60,\"unit\":\"tab\"}",
          Health.Kind.UNSPEAKABLE, "give them a \"spoken\" name made of words",
          Health.Kind.LONG_NAME, "give them a shorter \"spoken\" name",
          Health.Kind.ODD_PRICE, "mend the prices, or leave the products out");

  private Goods() {}

  static List<Finding> look(Path file) {
    try {
      var seed = SeedReader.read(Files.readAllBytes(file), Instant.now());
      return look(listings(seed), file.toString());
    } catch (BadInputException e) {
      return List.of(
          Finding.error(String.valueOf(e.getMessage()), file.toString(), "mend that field"));
    } catch (IOException _) {
      return List.of(
          Finding.error(
              "there is no demo shop", file.toString(), "restore it from version control"));
    }
  }

  private static List<Listing> listings(Seed seed) {
    var listings = new ArrayList<Listing>();
    for (var product : seed.products()) {
      var offer = seed.offers().get(product.sku());
      if (offer != null) {
        listings.add(new Listing(product, offer));
      }
    }
    return listings;
  }

  static List<Finding> look(List<Listing> listings, String where) {
    var report = report(listings);
    var findings = new ArrayList<Finding>();
    for (var kind : Health.Kind.values()) {
      // Names that are the same are told of below, with all that are meant.
      if (report.count(kind) > 0 && kind != Health.Kind.SAME_NAME) {
        findings.add(finding(kind, report, where));
      }
    }
    report
        .suspicion()
        .ifPresent(why ->
            findings.add(Finding.warning("prices look odd: " + why, where, "import them anew")));
    var free = listings.stream().filter(one -> one.offer().price().minor() == 0).toList();
    if (!free.isEmpty()) {
      findings.add(
          Finding.warning(
              counted(free.stream().map(one -> sku(one.product())).toList()) + " that cost nothing",
              where,
              "give them a price, or leave them out"));
    }
    var alike = alike(listings.stream().map(Listing::product).toList());
    if (!alike.isEmpty()) {
      findings.add(
          Finding.warning(
              counted(alike) + " that sound like another in the same pack",
              where,
              "give them different \"spoken\" names"));
    }
    if (findings.isEmpty()) {
      findings.add(Finding.ok(listings.size() + " products can be told apart by ear", where));
    }
    return findings;
  }

  private static Report report(List<Listing> listings) {
    var health = new Health();
    int line = 0;
    for (var listing : listings) {
      health.add(
          new Entry.Good(++line, listing, new Entry.Guessed(false, false, false), List.of()));
    }
    return health.report();
  }

  private static Finding finding(Health.Kind kind, Report report, String where) {
    var skus =
        report.examples(kind).stream()
            .limit(MOST_NAMED)
            .map(example -> example.sku() + ": " + example.text())
            .collect(Collectors.joining("; "));
    var what = number(report.count(kind)) + " with " + kind.words() + " (" + skus + ")";
    var mend = MEND.get(kind);
    return mend == null
        ? Finding.hint(what, where, "add it to the feed, if there is one")
        : Finding.warning(what, where, mend);
  }

  private static List<String> alike(List<Product> products) {
    var seen = new HashMap<Sound, String>();
    var alike = new ArrayList<String>();
    for (var product : products) {
      var sound = new Sound(product.spoken().toLowerCase(Locale.ROOT), product.pack());
      var before = seen.putIfAbsent(sound, sku(product));
      if (before != null) {
        alike.add(sku(product) + " like " + before);
      }
    }
    return alike;
  }

  private static String sku(Product product) {
    return product.sku().value();
  }

  static String counted(List<String> skus) {
    var some = String.join(", ", skus.stream().limit(MOST_NAMED).toList());
    return number(skus.size()) + " (" + some + (skus.size() > MOST_NAMED ? " …)" : ")");
  }

  private static String number(int products) {
    return products + (products == 1 ? " product" : " products");
  }

  private record Sound(String spoken, Pack pack) {}
}
