package dev.sayso.functions.catalogimport;

import dev.sayso.assembly.CatalogImports;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.change.ImportFolder;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import dev.sayso.search.lucene.SnapshotRefused;
import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoImports;
import dev.sayso.store.dynamodb.DynamoOffers;
import dev.sayso.store.dynamodb.DynamoTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Makes uploads the shop's: what is under `catalog/` becomes the catalogue, what is under
/// `prices/` changes prices and stock. Each of them wholly or not at all; until then, and where it
/// fails, the shop has what it had. The same upload again changes nothing.
final class CatalogImport {

  static final String BAD_LINES =
      "lines are bad, nothing was imported; mend them, or upload it with --metadata skip-bad=true";

  private static final String CATALOG = "catalog/";
  private static final String PRICES = "prices/";

  private final Uploads uploads;
  private final ImportState state;
  private final SnapshotStore store;
  private final DynamoTables tables;
  private final ShopTerms terms;
  private final Path work;
  private final Duration patience;

  /// Where things are: the merchant's bucket, what imports keep, and the catalogue's versions.
  record Places(Uploads uploads, ImportState state, SnapshotStore store) {}

  /// `work` is a folder for files that come and go; `patience` is how long another import is waited
  /// for.
  CatalogImport(Places places, DynamoTables tables, ShopTerms terms, Path work, Duration patience) {
    this.patience = patience;
    this.uploads = places.uploads();
    this.state = places.state();
    this.store = places.store();
    this.tables = tables;
    this.terms = terms;
    this.work = work;
  }

  Result run(String key) throws IOException {
    if (key.endsWith(Uploads.REPORT) || !(key.startsWith(CATALOG) || key.startsWith(PRICES))) {
      return Result.ignored(key, "uploads go to catalog/ or prices/");
    }
    var imports = new DynamoImports(tables);
    try (var lease = Lease.take(imports, patience)) {
      Files.createDirectories(work);
      var upload = uploads.fetch(key, work);
      if (upload.isEmpty()) {
        return Result.ignored(key, "it is gone");
      }
      var folder = ImportFolder.in(work.resolve("state"));
      state.load(folder);
      var catalog = open(folder, lease);
      if (imports.imported(key).filter(upload.get().tag()::equals).isPresent()) {
        return new Result(key, Result.Kind.KNOWN, Map.of(), "");
      }
      var result = reported(upload.get(), catalog);
      if (result.kind() == Result.Kind.IMPORTED) {
        state.save(folder);
        imports.done(key, upload.get().tag());
      }
      return result;
    }
  }

  /// What was broken off before is finished first.
  private CatalogImports open(ImportFolder folder, Lease lease) throws IOException {
    var catalog =
        CatalogImports.open(
            folder,
            store,
            new DynamoCatalogStore(tables),
            () -> {
              lease.check();
              state.save(folder);
            });
    state.save(folder);
    return catalog;
  }

  private Result reported(Upload upload, CatalogImports catalog) throws IOException {
    try (var report = new FlawReport(work.resolve("report"))) {
      var result = imported(upload, catalog, report);
      if (report.flaws() == 0 && result.kind() == Result.Kind.IMPORTED) {
        uploads.withdraw(upload.key());
      } else {
        report.end(result);
        uploads.report(upload.key(), report.file());
      }
      return result;
    }
  }

  /// What the merchant can mend is a result; all else is told to Lambda, which tries again.
  private Result imported(Upload upload, CatalogImports catalog, FlawReport report)
      throws IOException {
    try {
      return upload.key().startsWith(PRICES)
          ? prices(upload, report)
          : new FeedImport(catalog, terms).run(upload, report);
    } catch (BadInputException e) {
      return Result.refused(upload.key(), String.valueOf(e.getMessage()));
    } catch (SnapshotRefused e) {
      return Result.refused(
          upload.key(), "the new catalogue is not fit to serve: " + e.getMessage());
    }
  }

  private Result prices(Upload upload, FlawReport report) throws IOException {
    try (var catalog = LuceneCatalogSearch.serving(store)) {
      var goods = new DynamoCatalogStore(tables);
      var offers = new DynamoOffers(tables, InstantSource.system());
      return new PriceImport(goods, offers, sku -> sells(catalog, sku), terms).run(upload, report);
    }
  }

  private static boolean sells(LuceneCatalogSearch catalog, Sku sku) {
    return catalog.product(sku).isPresent();
  }
}
