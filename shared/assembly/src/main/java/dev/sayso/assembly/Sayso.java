package dev.sayso.assembly;

import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.DialogAssistant;
import dev.sayso.dialog.Pace;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.Turnstile;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.RuleInterpreter;
import dev.sayso.runtime.Telemetry;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoLinks;
import dev.sayso.store.dynamodb.DynamoOrderAttempts;
import dev.sayso.store.dynamodb.DynamoPersonalData;
import dev.sayso.store.dynamodb.DynamoSessions;
import dev.sayso.store.dynamodb.DynamoShop;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import java.time.InstantSource;
import java.util.Optional;

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
    var shop = shop(tables, terms, homes, clock, catalog);
    return of(shop, new Ground(tables, homes, clock, LanguageModel.NONE), catalog);
  }

  /// What an assistant stands on beside the shop; `model` is asked where the rules are unsure, and
  /// a shopper may have `turnsAMinute`.
  public record Ground(
      DynamoTables tables,
      Homes homes,
      InstantSource clock,
      LanguageModel model,
      int turnsAMinute) {

    /// Where nobody is asked to wait.
    public Ground(DynamoTables tables, Homes homes, InstantSource clock, LanguageModel model) {
      this(tables, homes, clock, model, Pace.UNLIMITED);
    }
  }

  /// The built-in shop.
  public static Shop shop(
      DynamoTables tables, ShopTerms terms, Homes homes, InstantSource clock, ShopCatalog catalog) {
    var dynamo = DynamoShop.of(tables, terms, clock);
    return new Shop(
        terms,
        catalog,
        catalog,
        dynamo.offers(),
        dynamo.checkout(),
        dynamo.orders(),
        new DynamoOrderAttempts(tables, terms.cancelWindow()),
        new DynamoLinks(tables, homes, clock),
        new DynamoPersonalData(tables, clock));
  }

  /// In front of this shop, with conversations in the tables.
  public static Sayso of(Shop shop, Ground ground, ShopCatalog catalog) {
    var clock = ground.clock();
    var goods = new DynamoCatalogStore(ground.tables());
    var sessions = new DynamoSessions(ground.tables(), ground.homes(), clock);
    var words = RuleInterpreter.english(catalog);
    var assistant =
        new DialogAssistant(sessions, shop, words, ground.model(), clock)
            .paced(ground.turnsAMinute());
    return new Sayso(new Turnstile(assistant, ground.turnsAMinute(), clock), shop, catalog, goods);
  }

  /// This, with every turn measured.
  Sayso timed(Telemetry telemetry) {
    Assistant timed = turn -> telemetry.timing(() -> assistant.reply(turn));
    return new Sayso(timed, shop, catalog, goods);
  }

  /// Conversations with nobody in front of the same shop; empty where it sells nothing that is
  /// known here.
  public Optional<Rehearsal> rehearsal() {
    return Rehearsal.of(shop, RuleInterpreter.english(catalog));
  }

  /// Looks for a newer catalogue: after an import, or when a snapshot of this process wakes up.
  public void refresh() {
    catalog.refresh();
  }
}
