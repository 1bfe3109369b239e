package dev.sayso.assembly;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.DialogAssistant;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.RuleInterpreter;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoLinks;
import dev.sayso.store.dynamodb.DynamoSessions;
import dev.sayso.store.dynamodb.DynamoShop;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import java.time.InstantSource;

/// Where ports meet adapters: the assistant on the built-in shop, by hand. The same for a deployed
/// function and for a developer's machine, which differ in tables, terms and clock only.
public record Sayso(Assistant assistant, Shop shop, ShopCatalog catalog, DynamoCatalogStore goods) {

  /// The catalogue is what the table lists.
  public static Sayso of(DynamoTables tables, ShopTerms terms, Homes homes, InstantSource clock) {
    var goods = new DynamoCatalogStore(tables);
    return of(
        tables, terms, homes, clock, LiveCatalog.of(goods::products, terms.locales().getFirst()));
  }

  public static Sayso of(
      DynamoTables tables, ShopTerms terms, Homes homes, InstantSource clock, ShopCatalog catalog) {
    return of(new Ground(tables, terms, homes, clock), catalog, LanguageModel.NONE);
  }

  /// What an assistant stands on: the same for all that is asked of one shop.
  public record Ground(DynamoTables tables, ShopTerms terms, Homes homes, InstantSource clock) {}

  /// With a model that is asked where the rules are unsure.
  public static Sayso of(Ground ground, ShopCatalog catalog, LanguageModel model) {
    var tables = ground.tables();
    var terms = ground.terms();
    var homes = ground.homes();
    var clock = ground.clock();
    var goods = new DynamoCatalogStore(tables);
    var dynamo = DynamoShop.of(tables, terms, clock);
    var shop =
        new Shop(
            terms,
            catalog,
            catalog,
            dynamo.offers(),
            dynamo.checkout(),
            dynamo.orders(),
            new DynamoLinks(tables, homes, clock));
    var sessions = new DynamoSessions(tables, homes, clock);
    var assistant =
        new DialogAssistant(sessions, shop, RuleInterpreter.english(catalog), model, clock);
    return new Sayso(assistant, shop, catalog, goods);
  }

  /// Looks for a newer catalogue: after an import, or when a snapshot of this process wakes up.
  public void refresh() {
    catalog.refresh();
  }
}
