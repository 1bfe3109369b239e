package dev.sayso.functions.catalogimport;

import dev.sayso.assembly.CatalogImports;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.Entry;
import dev.sayso.feed.Feed;
import dev.sayso.feed.Wishes;
import dev.sayso.feed.change.ImportWish;
import dev.sayso.feed.change.Importing;
import dev.sayso.feed.change.Outcome;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A whole catalogue file: as `./sayso catalog import`, with its options as the upload's metadata.
record FeedImport(CatalogImports imports, ShopTerms terms) {

  Result run(Upload upload, FlawReport report) throws IOException {
    var feed = Feed.of(upload.file(), wishes(upload), terms, Instant.now());
    var outcome = imports.run(feed, wish(upload), terms, watching(report));
    return new Result(upload.key(), kind(outcome), counts(outcome), message(outcome));
  }

  private static Importing.Watcher watching(FlawReport report) {
    return new Importing.Watcher() {
      @Override
      public void entry(Entry entry) {
        report.add(entry);
      }

      @Override
      public void building() {
        // Nobody watches.
      }

      @Override
      public void offers(int done, int all) {
        // Nobody watches.
      }
    };
  }

  private static ImportWish wish(Upload upload) {
    var scope =
        switch (upload.wishes().getOrDefault("scope", "feed").toLowerCase(Locale.ROOT)) {
          case "add" -> ImportWish.Scope.ADD;
          case "feed" -> ImportWish.Scope.FEED;
          case "shop" -> ImportWish.Scope.SHOP;
          default -> throw new BadInputException("metadata scope takes add, feed or shop");
        };
    var named = Optional.ofNullable(upload.wishes().get("feed"));
    return new ImportWish(
        named.orElse(upload.name()),
        named.isPresent(),
        scope,
        upload.wishes("skip-bad"),
        upload.wishes("allow-shrink"),
        false);
  }

  private static Wishes wishes(Upload upload) {
    var columns = new LinkedHashMap<String, String>();
    for (var pair : upload.wishes().getOrDefault("map", "").split(",")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        columns.put(parts[0].strip(), parts[1].strip());
      } else if (!pair.isBlank()) {
        throw new BadInputException("metadata map is written as title=Name,price=VK");
      }
    }
    return new Wishes(Optional.empty(), columns, Map.of(), amounts(upload), false);
  }

  private static Optional<Wishes.Amounts> amounts(Upload upload) {
    return switch (upload.wishes().getOrDefault("amounts", "")) {
      case "" -> Optional.empty();
      case "minor" -> Optional.of(Wishes.Amounts.MINOR);
      case "major" -> Optional.of(Wishes.Amounts.MAJOR);
      default -> throw new BadInputException("metadata amounts takes minor or major");
    };
  }

  private static Result.Kind kind(Outcome outcome) {
    return outcome.verdict() == Outcome.Verdict.DONE ? Result.Kind.IMPORTED : Result.Kind.REFUSED;
  }

  private static Map<String, Integer> counts(Outcome outcome) {
    var products = outcome.products();
    return Map.of(
        "good", outcome.rows().good(),
        "bad", outcome.rows().bad(),
        "added", products.added(),
        "changed", products.changed(),
        "unchanged", products.unchanged(),
        "gone", products.gone(),
        "offers", outcome.offers());
  }

  private static String message(Outcome outcome) {
    return switch (outcome.verdict()) {
      case DONE, DRY -> "";
      case EMPTY -> "there is no product in it";
      case BAD_ENTRIES -> CatalogImport.BAD_LINES;
      case SHRINKS ->
          "it would remove "
              + outcome.products().gone()
              + " of the shop's "
              + outcome.products().before()
              + " products, nothing was imported; is the file whole? Upload it with --metadata"
              + " allow-shrink=true to remove them, or scope=add to keep them";
    };
  }
}
