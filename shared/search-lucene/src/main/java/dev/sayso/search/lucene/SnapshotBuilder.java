package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Tongue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/// Makes the next version of a catalogue out of the current one: what did not change is taken over
/// as it lies. Nobody sees it before [#publish]. Not for several threads, and one at a time for a
/// store.
public final class SnapshotBuilder implements AutoCloseable {

  /// What a product is against the version before.
  public enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /// From this share of changed products on, the index is merged into one piece again.
  private static final double MERGED_FROM = 0.1;

  private final SnapshotStore store;
  private final Locale language;
  private final InstantSource clock;
  private final String version;
  private final Path folder;
  private final PreviousVersion previous;
  private final Words words;
  private final IndexFiller filler;
  private int added;
  private int rewritten;
  private int removed;
  private @Nullable Snapshot finished;
  private boolean published;

  private SnapshotBuilder(Base base, InstantSource clock) throws IOException {
    this.store = base.store();
    this.language = base.language();
    this.clock = clock;
    this.version = base.next();
    this.folder = store.draft(version);
    this.previous = PreviousVersion.open(base);
    previous.takeOver(folder);
    var tongue = Tongue.of(language);
    this.words = new Words(previous.lexicon(), tongue);
    this.filler = new IndexFiller(new MMapDirectory(folder), tongue, words);
  }

  /// The version after the store's current one; an empty one where there is none, or where it was
  /// in another language or format. `language` is what the products are called in.
  public static SnapshotBuilder next(SnapshotStore store, Locale language) throws IOException {
    return next(store, language, InstantSource.system());
  }

  /// As [#next(SnapshotStore, Locale)], made when the clock says.
  public static SnapshotBuilder next(SnapshotStore store, Locale language, InstantSource clock)
      throws IOException {
    return new SnapshotBuilder(Base.of(store, language), clock);
  }

  /// The name that the new version will have.
  public String version() {
    return version;
  }

  /// What [#put] would do; writes nothing. The product counts as seen.
  public Change compare(Product product) throws IOException {
    int doc = previous.see(product.sku());
    if (doc < 0) {
      return Change.ADDED;
    }
    var digest = Facts.digest(Facts.write(product));
    return previous.digest(doc) == digest ? Change.UNCHANGED : Change.CHANGED;
  }

  /// Takes the product as it is now. Each sku at most once a build.
  public Change put(Product product) throws IOException {
    var change = compare(product);
    switch (change) {
      case UNCHANGED -> {}
      case CHANGED -> {
        filler.put(product);
        rewritten++;
      }
      case ADDED -> {
        add(product);
        added++;
      }
    }
    return change;
  }

  /// Counts the product as seen, whatever it is like now.
  public void keep(Sku sku) throws IOException {
    previous.see(sku);
  }

  /// False where the version before has none of it.
  public boolean remove(Sku sku) throws IOException {
    if (previous.see(sku) < 0) {
      return false;
    }
    filler.remove(sku);
    removed++;
    return true;
  }

  /// The products of the version before that were not seen in this build.
  public Stream<Sku> unseen() {
    return previous.unseen();
  }

  /// How many these are.
  public int others() {
    return previous.unseenCount();
  }

  /// Removes these. Returns how many.
  public int removeOthers() throws IOException {
    int others = others();
    for (var sku : (Iterable<Sku>) previous.unseen()::iterator) {
      filler.remove(sku);
    }
    previous.seeAll();
    removed += others;
    return others;
  }

  /// Writes the version and looks whether it is fit to serve; throws [SnapshotRefused] where it is
  /// not.
  public Snapshot finish() throws IOException {
    Kinds.settle(filler, words);
    int changed = added + rewritten + removed;
    int products = previous.products() + added - removed;
    filler.merge(changed > MERGED_FROM * products);
    filler.commit(SnapshotFormat.note(version, language, clock.instant()));
    filler.close();
    var made = SnapshotFormat.read(folder).orElseThrow();
    try (var index = Opening.of(folder)) {
      SnapshotCheck.check(index, products);
    }
    finished = made;
    return made;
  }

  /// Makes it the current version.
  public void publish() throws IOException {
    if (finished == null) {
      throw new IllegalStateException("a version is finished before it is published");
    }
    previous.close();
    store.publish(version);
    published = true;
  }

  /// Throws away what was not published.
  @Override
  public void close() throws IOException {
    if (!published) {
      filler.close();
      previous.close();
      store.discard(version);
    }
  }

  /// Adding is quicker than putting, but must not meet a product that is there.
  private void add(Product product) throws IOException {
    words.learn(product);
    if (previous.isNone()) {
      filler.add(product);
    } else {
      filler.put(product);
    }
  }
}
