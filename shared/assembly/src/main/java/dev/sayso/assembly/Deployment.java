package dev.sayso.assembly;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dialog.Pace;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.llm.ConnectedModel;
import dev.sayso.llm.LlmSettings;
import dev.sayso.llm.ModelCall;
import dev.sayso.runtime.Environment;
import dev.sayso.runtime.Telemetry;
import dev.sayso.store.dynamodb.CallTimer;
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

  /// `calls` hears of every question to a language model, where one is connected; `telemetry` of
  /// calls to the tables, of orders, and of how long a turn took.
  public static Sayso from(
      Environment environment, Telemetry telemetry, Consumer<ModelCall> calls) {
    var settings = DynamoSettings.from(environment.variables());
    var clock = InstantSource.system();
    var timer = new CallTimer(clock, watched(telemetry));
    var tables = DynamoTables.of(DynamoClients.voice(settings, timer), settings);
    var terms = ShopSettings.read(environment);
    var homes = new Homes(tables, clock);
    var catalog = catalog(environment, settings, tables, terms.locales().getFirst());
    var shop = Sayso.shop(tables, terms, homes, clock, catalog);
    var model = model(environment, tables, calls);
    var counted = shop.with(new CountedCheckout(shop.checkout(), telemetry));
    var ground = new Sayso.Ground(tables, homes, clock, model, pace(environment));
    return Sayso.of(counted, ground, catalog).timed(telemetry);
  }

  private static int pace(Environment environment) {
    return environment.value("SHOP_TURNS_PER_MINUTE", Integer::valueOf, Pace.USUAL);
  }

  private static CallTimer.Listener watched(Telemetry telemetry) {
    return (operation, began, took, failed) ->
        telemetry.called("Store", new Telemetry.Call("DynamoDB", operation, began, took, failed));
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
