package dev.sayso.assembly;

import dev.sayso.runtime.Environment;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoClients;
import dev.sayso.store.dynamodb.DynamoSettings;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import java.time.InstantSource;

/// The assistant as it runs in a deployed function: tables and terms come from the environment that
/// `template.yaml` sets.
public final class Deployment {

  private Deployment() {}

  public static Sayso from(Environment environment) {
    var settings = DynamoSettings.from(environment.variables());
    var tables = DynamoTables.of(DynamoClients.voice(settings), settings);
    var clock = InstantSource.system();
    var terms = ShopSettings.read(environment);
    var language = terms.locales().getFirst();
    var goods = new DynamoCatalogStore(tables);
    var catalog =
        ShopCatalog.chosen(
            environment.variables(), language, () -> LiveCatalog.of(goods::products, language));
    return Sayso.of(tables, terms, new Homes(tables, clock), clock, catalog);
  }
}
