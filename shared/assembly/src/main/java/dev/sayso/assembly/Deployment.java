package dev.sayso.assembly;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.llm.ConnectedModel;
import dev.sayso.llm.LlmSettings;
import dev.sayso.llm.ModelCall;
import dev.sayso.runtime.Environment;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoSpending;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/// Sayso as it runs in a deployed function: tables, terms and the catalogue's place come from the
/// environment that `template.yaml` sets.
public final class Deployment {

  private Deployment() {}

  /// `calls` hears of every question to a language model, where one is connected.
  public static Sayso from(Environment environment, Consumer<ModelCall> calls) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.voice(settings), settings);
    var terms = ShopSettings.read(environment);
    var clock = InstantSource.system();
    var homes = new Homes(tables, clock);
    var catalog = catalog(environment, settings, tables, terms.locales().getFirst());
    var shop = Sayso.shop(tables, terms, homes, clock, catalog);
    var model = model(environment, tables, calls);
    return Sayso.of(shop, new Sayso.Ground(tables, homes, clock, model), catalog);
  }

  /// What a deployed shop sells under.
  public static ShopTerms terms(Environment environment) {
    return ShopSettings.read(environment);
  }

  private static LanguageModel model(
      Environment environment, DynamoTables tables, Consumer<ModelCall> calls) {
    return LlmSettings.from(environment.variables())
        .map(settings -> connected(settings, tables, calls))
        .orElse(LanguageModel.NONE);
  }

  /// Its classes are loaded ahead of the first question; nothing is asked.
  private static LanguageModel connected(
      LlmSettings settings, DynamoTables tables, Consumer<ModelCall> calls) {
    var spending = new DynamoSpending(tables);
    var model = new ConnectedModel(settings, spending::spent, calls, InstantSource.system());
    model.prime();
    return model;
  }

  /// What keeps forecasts in step with orders, which nobody waits for.
  public static Forecaster forecaster(Environment environment) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.patient(settings), settings);
    var language = ShopSettings.locales(environment).getFirst();
    var catalog = catalog(environment, settings, tables, language);
    return Forecaster.of(
        tables, ShopSettings.timeZone(environment), catalog, InstantSource.system());
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
