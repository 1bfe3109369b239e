package dev.sayso.assembly;

import dev.sayso.runtime.Environment;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import java.time.InstantSource;
import java.util.Locale;

/// Sayso as it runs in a deployed function: tables, terms and the catalogue's place come from the
/// environment that `template.yaml` sets.
public final class Deployment {

  private Deployment() {}

  public static Sayso from(Environment environment) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.voice(settings), settings);
    var terms = ShopSettings.read(environment);
    var clock = InstantSource.system();
    var catalog = catalog(environment, settings, tables, terms.locales().getFirst());
    return Sayso.of(tables, terms, new Homes(tables, clock), clock, catalog);
  }

  /// What keeps forecasts in step with orders, which nobody waits for.
  public static Forecaster forecaster(Environment environment) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.patient(settings), settings);
    var language = ShopSettings.locales(environment).getFirst();
    var catalog = catalog(environment, settings, tables, language);
    return Forecaster.of(tables, ShopSettings.timeZone(environment), catalog);
  }

  private static ShopCatalog catalog(
      Environment environment, DynamoSettings settings, DynamoTables tables, Locale language) {
    var goods = new DynamoCatalogStore(tables);
    return ShopCatalog.chosen(
        environment.variables(), language, () -> here(environment, settings, goods, language));
  }

  private static LiveCatalog here(
      Environment environment, DynamoSettings settings, DynamoCatalogStore goods, Locale language) {
    return environment
        .find("CATALOG_SNAPSHOTS")
        .map(place -> CatalogPlace.store(place, settings.region()))
        .map(store -> LiveCatalog.serving(store, goods::products, language))
        .orElseGet(() -> LiveCatalog.of(goods::products, language));
  }
}
