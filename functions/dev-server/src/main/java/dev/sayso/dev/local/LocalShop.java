package dev.sayso.dev.local;

import dev.sayso.assembly.CatalogImports;
import dev.sayso.assembly.DataRights;
import dev.sayso.assembly.Finishing;
import dev.sayso.assembly.Forecaster;
import dev.sayso.assembly.LiveCatalog;
import dev.sayso.assembly.Meanings;
import dev.sayso.assembly.Nudges;
import dev.sayso.assembly.Sayso;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.ledger.Ledger;
import dev.sayso.commerce.nudge.AtOnce;
import dev.sayso.commerce.nudge.Done;
import dev.sayso.commerce.order.FinishingOrders.Swept;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.privacy.Retention;
import dev.sayso.commerce.replenishment.OrderNews;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.Visit;
import dev.sayso.dialog.understanding.Interpreter;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.RuleInterpreter;
import dev.sayso.feed.Feed;
import dev.sayso.feed.change.ImportFolder;
import dev.sayso.feed.change.ImportWish;
import dev.sayso.feed.change.Importing;
import dev.sayso.feed.change.Outcome;
import dev.sayso.search.lucene.FolderSnapshots;
import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.seed.Listing;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import dev.sayso.store.dynamodb.DynamoHistory;
import dev.sayso.store.dynamodb.DynamoLedgers;
import dev.sayso.store.dynamodb.DynamoReset;
import dev.sayso.store.dynamodb.DynamoShoppers;
import dev.sayso.store.dynamodb.DynamoTables;
import dev.sayso.store.dynamodb.Homes;
import dev.sayso.store.dynamodb.ShopData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A whole shop on this machine, with the assistant in front of it: DynamoDB Local, the catalogue
/// and its index in this process, one clock. While it is seeded, nobody may shop.
public final class LocalShop implements AutoCloseable {

  /// Orders of the past that are written at once.
  private static final int SOME = 500;

  private final LocalDatabase database;
  private final LocalClock clock;
  private final Roll roll;
  private final Homes homes;
  private final States states;
  private final LocalOutbox outbox = new LocalOutbox();
  private final Interpreter words = RuleInterpreter.english(_ -> false);
  private final LocalCatalog catalog;
  private final Optional<CatalogImports> imports;
  private volatile Forecaster forecaster;
  private volatile LanguageModel model = LanguageModel.NONE;
  private volatile Sayso sayso;
  private volatile UnaryOperator<Assistant> watching = UnaryOperator.identity();
  private volatile Assistant assistant;

  private LocalShop(LocalDatabase database, LocalClock clock, Roll roll, Optional<DataFolder> kept)
      throws IOException {
    this.database = database;
    this.clock = clock;
    this.roll = roll;
    this.homes = new Homes(database.tables(), clock);
    this.states = new States(database.tables(), homes, clock);
    var goods = new DynamoCatalogStore(database.tables());
    Optional<SnapshotStore> snapshots = kept.map(folder -> FolderSnapshots.in(folder.catalog()));
    var terms = goods.terms().orElseGet(SeedReader::defaultTerms);
    this.catalog = LocalCatalog.open(snapshots, goods, terms.locales().getFirst());
    this.imports =
        kept.isEmpty()
            ? Optional.empty()
            : Optional.of(
                CatalogImports.open(
                    ImportFolder.in(kept.get().imports()),
                    snapshots.orElseThrow(),
                    goods,
                    () -> {}));
    this.forecaster = forecaster(terms);
    this.sayso = open(terms);
    this.assistant = working(sayso.assistant());
  }

  /// An empty one that leaves nothing behind. `home` is the checkout, whose template defines the
  /// tables.
  public static LocalShop inMemory(Path home) {
    try {
      return new LocalShop(
          LocalDatabase.inMemory(home), LocalClock.inMemory(), Roll.inMemory(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read from a disk here", e);
    }
  }

  /// What the folder holds.
  public static LocalShop keptIn(DataFolder folder, Path home) throws IOException {
    return new LocalShop(
        LocalDatabase.keptIn(folder.database(), home),
        LocalClock.keptIn(folder.clock()),
        Roll.keptIn(folder.roll()),
        Optional.of(folder));
  }

  /// From now on, this model is asked where the rules are unsure.
  public void connect(LanguageModel connected) {
    model = connected;
    sayso = open(sayso.shop().terms());
    assistant = watching.apply(working(sayso.assistant()));
  }

  /// The checkout, where demo shops and scenarios are.
  public Path home() {
    return database.home();
  }

  /// What a turn asks of its database.
  public CallMeter meter() {
    return database.meter();
  }

  /// What is done for a turn behind it, as forecasts that follow orders.
  public CallMeter meterBehind() {
    return database.meterBehind();
  }

  public LocalClock clock() {
    return clock;
  }

  /// Its catalogue with the search.
  public LiveCatalog catalog() {
    return catalog.live();
  }

  public Shop shop() {
    return sayso.shop();
  }

  public Assistant assistant() {
    return assistant;
  }

  /// From now on the assistant is what `watching` makes of it, also after another seed.
  public void watch(UnaryOperator<Assistant> watching) {
    this.watching = watching;
    this.assistant = watching.apply(working(sayso.assistant()));
  }

  /// In the order of the seed.
  public List<Shopper> shoppers() {
    return roll.inOrder(new DynamoShoppers(database.tables()).list());
  }

  public Optional<ShopperState> shopper(ShopperId id) {
    return new DynamoShoppers(database.tables())
        .find(id)
        .map(shopper -> states.of(shopper, sayso.shop()));
  }

  /// The household's cart and newest orders, as a turn would read them.
  public Visit visit(ShopperId id) {
    return states.visit(id);
  }

  /// Finishes or drops what a turn that died has left of orders and cancellations.
  public Swept finish() {
    return Finishing.of(sayso.shop(), clock).sweep();
  }

  /// All that this shopper agreed to, as a chain.
  public Ledger ledger(Shopper shopper) {
    return new DynamoLedgers(database.tables()).of(shopper);
  }

  /// Does what is due for everybody now; what that was, shopper by shopper.
  public List<Done> sweep() {
    var nudges = Nudges.of(database.tables(), sayso.shop(), outbox, clock);
    return AtOnce.sweep(nudges.shoppers(), nudges.nudging(), clock.instant());
  }

  /// What is kept about shoppers, to be told, handed out and deleted.
  public DataRights rights() {
    return DataRights.of(
        database.aside(),
        household -> forecaster.rebuilt(household),
        outbox,
        Retention.USUAL,
        clock);
  }

  /// Does what shoppers asked to be done with their data; how many requests that were. Deployed, it
  /// is a function of its own.
  public int carryOut() {
    int done = rights().carryOut();
    if (done > 0) {
      homes.clear();
    }
    return done;
  }

  /// Where it is stored, for benchmarks of the store.
  public DynamoTables tables() {
    return database.tables();
  }

  /// The messages to shoppers since the last seed.
  public LocalOutbox outbox() {
    return outbox;
  }

  /// Empty where there is no such order.
  public Optional<Order> record(OrderEvent event) {
    return sayso.shop().orders().record(event);
  }

  /// Whether nothing was ever seeded to the end.
  public boolean isEmpty() {
    return !roll.isWritten() || sayso.goods().terms().isEmpty();
  }

  /// Replaces everything. A seed with a `now` sets the clock to it. What its shoppers told is
  /// understood as if they said it now.
  public void seed(Seed seed) {
    var meanings = new Meanings(words.in(seed.terms().locales().getFirst()));
    var shoppers = seed.shoppers().stream().map(meanings::understood).toList();
    roll.erase();
    new DynamoReset(database.tables())
        .replaceAll(
            new ShopData(
                seed.terms(),
                seed.products(),
                List.copyOf(seed.offers().values()),
                shoppers,
                seed.orders()));
    imports.ifPresent(CatalogImports::forget);
    homes.clear();
    outbox.clear();
    seed.now().ifPresent(clock::set);
    var language = seed.terms().locales().getFirst();
    var before = sayso.shop().terms().locales().getFirst();
    if (!language.equals(before) || !catalog.sells(seed.products())) {
      catalog.replace(seed.products(), language);
    }
    if (!sayso.shop().terms().equals(seed.terms())) {
      forecaster = forecaster(seed.terms());
      sayso = open(seed.terms());
      assistant = watching.apply(working(sayso.assistant()));
    }
    rebuildForecasts(seed.orders().stream().map(LocalShop::household).distinct().toList(), _ -> {});
    roll.write(seed.shoppers());
  }

  /// The shop as a seed of this moment: without carts, conversations and records of consent.
  public Seed asSeed() {
    return new Inventory(sayso.shop(), catalog.live(), shoppers()).asSeed(clock.instant());
  }

  /// Adds some products, or replaces those with the same sku, with their price and stock.
  public void list(List<Listing> listings) {
    List<Product> products = listings.stream().map(Listing::product).toList();
    sayso.goods().write(products, listings.stream().map(Listing::offer).toList());
    // Indexing is the slow part: it is left out where prices and stock alone changed.
    if (!catalog.has(products)) {
      catalog.put(products, sayso.shop().terms().locales().getFirst());
    }
  }

  /// Makes a feed the catalogue, all of it or nothing. Only of a shop that is kept.
  public Outcome importFeed(Feed feed, ImportWish wish, Importing.Watcher watcher)
      throws IOException {
    var outcome = imports.orElseThrow().run(feed, wish, sayso.shop().terms(), watcher);
    // Searches may be sent to a cluster, which gets the new version by `catalog publish`.
    catalog.live().refresh();
    sayso.refresh();
    return outcome;
  }

  /// Puts these products in the place of those with the same skus, all of them or none; prices and
  /// stock stay as they are.
  public void describe(List<Product> products) throws IOException {
    var folder = imports.orElseThrow();
    var before = folder.version();
    catalog.put(products, sayso.shop().terms().locales().getFirst());
    folder.carry(before);
    sayso.refresh();
  }

  /// What these orders of the past would change.
  public History compare(Collection<Order> imported) {
    return History.of(imported, sayso.shop().orders());
  }

  /// Writes what orders of the past change; says how many are done. Forecasts are brought up to
  /// date by [#refreshForecasts].
  public void write(History history, IntConsumer done) {
    var orders = Stream.concat(history.fresh().stream(), history.changed().stream()).toList();
    var store = new DynamoHistory(database.tables());
    for (int from = 0; from < orders.size(); from += SOME) {
      int to = Math.min(orders.size(), from + SOME);
      store.put(orders.subList(from, to), from == 0 ? history.moved() : List.of());
      done.accept(to);
    }
  }

  /// Brings the forecasts of these households up to date with their orders; where they are, nothing
  /// is written. Says how many are done.
  public void refreshForecasts(Collection<HouseholdId> households, IntConsumer done) {
    int count = 0;
    for (var household : households) {
      told(new OrderNews.Altered(household));
      done.accept(++count);
    }
  }

  /// Makes the forecasts of these households anew; says how many are done.
  public void rebuildForecasts(Collection<HouseholdId> households, IntConsumer done) {
    int count = 0;
    for (var household : households) {
      forecaster.rebuilt(household);
      done.accept(++count);
    }
  }

  @Override
  public void close() {
    catalog.close();
    database.close();
  }

  /// What a turn asked to be done with a shopper's data is done right after it.
  private Assistant working(Assistant inner) {
    return turn -> {
      var reply = inner.reply(turn);
      carryOut();
      return reply;
    };
  }

  /// Deployed, it is a function of its own behind the table's stream.
  private Forecaster forecaster(ShopTerms terms) {
    var goods = catalog.chosen(terms.locales().getFirst());
    return Forecaster.of(database.behind(), terms.timeZone(), goods, clock);
  }

  /// Forecasts follow orders within the turn, so that what comes next can be foretold.
  private Sayso open(ShopTerms terms) {
    var tables = database.tables();
    var goods = forecaster.catalog();
    var shop = Sayso.shop(tables, terms, homes, clock, goods);
    var watched =
        new Shop(
            terms,
            shop.catalog(),
            shop.search(),
            shop.offers(),
            new WatchedCheckout(shop.checkout(), this::told),
            new WatchedOrders(shop.orders(), this::told),
            shop.attempts(),
            shop.links(),
            shop.data());
    return Sayso.of(watched, new Sayso.Ground(tables, homes, clock, model), goods);
  }

  private void told(OrderNews news) {
    forecaster.heard(news.household(), List.of(news));
  }

  private static HouseholdId household(Order order) {
    return order.buyer().household();
  }
}
