package dev.sayso.feed.change;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.Entry;
import dev.sayso.feed.Feed;
import dev.sayso.feed.health.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports a feed, all of it or nothing: the next catalogue is made where nobody sees it, prices
/// and stock are written into a journal, then the catalogue is published, then the journal is done.
/// An import that is killed before it is published never was; one that is killed later is finished
/// by [ImportFolder#recover].
public final class Importing {

  /// Fewer products than these may always go.
  private static final int FEW = 5;

  private static final double MOST_GONE = 0.3;

  private final ImportFolder folder;
  private final OfferBook book;
  private final ShopTerms terms;
  private final Watcher watcher;

  /// `watcher` hears every entry and how far the work is.
  public Importing(ImportFolder folder, OfferBook book, ShopTerms terms, Watcher watcher) {
    this.folder = folder;
    this.book = book;
    this.terms = terms;
    this.watcher = watcher;
  }

  /// Sees an import go by.
  public interface Watcher {

    void entry(Entry entry);

    /// The catalogue is being written and checked.
    void building();

    /// Prices and stock: so many of so many are written.
    void offers(int done, int all);
  }

  /// `current` is the version that the shop has now; `next` is closed.
  public Outcome run(Feed feed, NextCatalog next, String current, ImportWish wish, Instant asOf)
      throws IOException {
    var known = Known.of(folder.known(), current);
    try (next;
        var journal = Journal.draft(folder.journal(), terms.currency(), asOf)) {
      var reading = new Reading(next, known, journal, wish);
      feed.read(entry -> {
        watcher.entry(entry);
        try {
          reading.entry(entry);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      var continued = reading.continued();
      var gone = reading.gone(continued);
      var products = reading.products(gone.size());
      var verdict = verdict(reading, gone, wish, known, continued);
      int offers = 0;
      if (verdict == Outcome.Verdict.DONE) {
        offers = commit(next, journal, known, products, gone, current);
      }
      return new Outcome(
          verdict,
          reading.rows(),
          products,
          offers,
          reading.health().flaws(),
          reading.health().report(),
          continued);
    }
  }

  private static Outcome.Verdict verdict(
      Reading reading, List<Sku> gone, ImportWish wish, Known known, Optional<String> continued) {
    if (reading.rows().bad() > 0 && !wish.skipBad() && !wish.dryRun()) {
      return Outcome.Verdict.BAD_ENTRIES;
    }
    if (reading.rows().good() == 0) {
      return Outcome.Verdict.EMPTY;
    }
    if (wish.dryRun()) {
      return Outcome.Verdict.DRY;
    }
    // What no feed brought, as a demo shop's goods, may go without being missed.
    long fromFeeds = gone.stream().filter(sku -> !known.feed(sku.value()).isEmpty()).count();
    int base = reading.base(continued);
    boolean shrinks = fromFeeds > FEW && fromFeeds > MOST_GONE * base;
    return shrinks && !wish.shrink() ? Outcome.Verdict.SHRINKS : Outcome.Verdict.DONE;
  }

  private int commit(
      NextCatalog next,
      Journal journal,
      Known known,
      Outcome.Products products,
      List<Sku> gone,
      String current)
      throws IOException {
    for (var sku : gone) {
      next.remove(sku);
      journal.gone(sku);
      known.drop(sku.value());
    }
    if (!products.differ() && journal.entries() == 0 && !current.isEmpty()) {
      return 0;
    }
    watcher.building();
    boolean publish = products.differ() || current.isEmpty();
    if (publish) {
      next.finish();
    }
    known.write(folder.nextKnown(), publish ? next.version() : current);
    journal.commit(publish ? next.version() : current);
    if (publish) {
      next.publish();
    }
    folder.finish(book, done -> watcher.offers(done, journal.entries()));
    return journal.entries() - gone.size();
  }

  /// What was read of the feed so far.
  private final class Reading {

    private final NextCatalog next;
    private final Known known;
    private final Journal journal;
    private final ImportWish wish;
    private final Health health = new Health();
    private final Map<String, Integer> overlaps = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final int[] changes = new int[Change.values().length];
    private int good;
    private int bad;
    private int skipped;

    Reading(NextCatalog next, Known known, Journal journal, ImportWish wish) {
      this.next = next;
      this.known = known;
      this.journal = journal;
      this.wish = wish;
      known.feeds().forEach(name -> sizes.put(name, known.size(name)));
    }

    void entry(Entry entry) throws IOException {
      health.add(entry);
      switch (entry) {
        case Entry.Good one -> good(one);
        case Entry.Bad one -> {
          bad++;
          if (!one.sku().isBlank()) {
            next.keep(new Sku(one.sku()));
          }
        }
        case Entry.Skipped _ -> skipped++;
      }
    }

    private void good(Entry.Good entry) throws IOException {
      good++;
      var product = entry.listing().product();
      boolean look = wish.dryRun() || (bad > 0 && !wish.skipBad());
      var change = look ? next.compare(product) : next.put(product);
      changes[change.ordinal()]++;
      var sku = product.sku().value();
      var before = known.feed(sku);
      if (!before.isEmpty()) {
        overlaps.merge(before, 1, Integer::sum);
      }
      var offer = entry.listing().offer();
      long price = offer.price().minor();
      if (!look && (change == Change.ADDED || !known.has(sku, price, offer.stock()))) {
        journal.offer(product.sku(), price, offer.stock());
      }
      known.put(sku, price, offer.stock(), wish.feed());
    }

    /// The feed of another name that this one lists most products of, if it has no products under
    /// its own: a file of today continues that of yesterday.
    Optional<String> continued() {
      if (wish.named() || sizes.getOrDefault(wish.feed(), 0) > 0) {
        return Optional.empty();
      }
      return overlaps.entrySet().stream()
          .filter(entry -> entry.getValue() * 2 > sizes.getOrDefault(entry.getKey(), 0))
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey);
    }

    List<Sku> gone(Optional<String> continued) {
      if (wish.scope() == ImportWish.Scope.ADD) {
        return List.of();
      }
      var gone = new ArrayList<Sku>();
      try (var unseen = next.unseen()) {
        unseen
            .filter(sku ->
                wish.scope() == ImportWish.Scope.SHOP
                    || isOfFeed(known.feed(sku.value()), continued))
            .forEach(gone::add);
      }
      return gone;
    }

    private boolean isOfFeed(String feed, Optional<String> continued) {
      return feed.equals(wish.feed()) || continued.filter(feed::equals).isPresent();
    }

    /// How many products the feed had, or all feeds.
    int base(Optional<String> continued) {
      return wish.scope() == ImportWish.Scope.SHOP
          ? sizes.values().stream().mapToInt(Integer::intValue).sum()
          : sizes.getOrDefault(continued.orElse(wish.feed()), 0);
    }

    Outcome.Rows rows() {
      return new Outcome.Rows(good, bad, skipped);
    }

    Outcome.Products products(int gone) {
      return new Outcome.Products(
          next.before(),
          changes[Change.ADDED.ordinal()],
          changes[Change.CHANGED.ordinal()],
          changes[Change.UNCHANGED.ordinal()],
          gone);
    }

    Health health() {
      return health;
    }
  }
}
