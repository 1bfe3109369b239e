package dev.sayso.dev.doctor;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
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
import java.util.function.Predicate;

/// A catalogue, as it will sound: what cannot be told apart by ear, or takes too long to say.
final class Goods {

  /// A name, a pack and a price must fit the fifteen words that a car has.
  private static final int MOST_WORDS = 6;

  private static final int MOST_NAMED = 3;

  private Goods() {}

  static List<Finding> look(Path file) {
    try {
      var seed = SeedReader.read(Files.readAllBytes(file), Instant.now());
      return look(seed.products(), file.toString());
    } catch (BadInputException e) {
      return List.of(
          Finding.error(String.valueOf(e.getMessage()), file.toString(), "mend that field"));
    } catch (IOException _) {
      return List.of(
          Finding.error(
              "there is no demo shop", file.toString(), "restore it from version control"));
    }
  }

  static List<Finding> look(List<Product> products, String where) {
    var findings = new ArrayList<Finding>();
    var unpacked = named(products, product -> product.pack() instanceof Pack.Unstated);
    if (!unpacked.isEmpty()) {
      findings.add(
          Finding.warning(
              counted(unpacked) + " without a pack, so its size cannot be said",
              where,
              "give them a pack as {\"count\":60,\"unit\":\"tab\"}"));
    }
    var wordy = named(products, product -> product.spoken().split("\\s+").length > MOST_WORDS);
    if (!wordy.isEmpty()) {
      findings.add(
          Finding.warning(
              counted(wordy) + " with a spoken name of more than " + MOST_WORDS + " words",
              where,
              "give them a shorter \"spoken\""));
    }
    var alike = alike(products);
    if (!alike.isEmpty()) {
      findings.add(
          Finding.warning(
              counted(alike) + " that sound like another in the same pack",
              where,
              "give them different \"spoken\" names"));
    }
    if (findings.isEmpty()) {
      findings.add(Finding.ok(products.size() + " products can be told apart by ear", where));
    }
    return findings;
  }

  private static List<String> named(List<Product> products, Predicate<Product> bad) {
    return products.stream().filter(bad).map(product -> product.sku().value()).toList();
  }

  private static List<String> alike(List<Product> products) {
    var seen = new HashMap<Sound, String>();
    var alike = new ArrayList<String>();
    for (var product : products) {
      var sound = new Sound(product.spoken().toLowerCase(Locale.ROOT), product.pack());
      if (seen.putIfAbsent(sound, product.sku().value()) != null) {
        alike.add(product.sku().value());
      }
    }
    return alike;
  }

  private static String counted(List<String> skus) {
    var some = String.join(", ", skus.stream().limit(MOST_NAMED).toList());
    return skus.size() + " products (" + some + (skus.size() > MOST_NAMED ? " …)" : ")");
  }

  private record Sound(String spoken, Pack pack) {}
}
