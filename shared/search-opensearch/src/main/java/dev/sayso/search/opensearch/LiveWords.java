package dev.sayso.search.opensearch;

import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The words of the version that is searched. The first caller waits until they are read. When a
/// search comes back from another version, its words are read beside the searches, which go on with
/// the old ones meanwhile: how rare a word is changes little from one version to the next.
final class LiveWords {

  private static final System.Logger LOG = System.getLogger(LiveWords.class.getName());

  private record Version(String index, int products, SpokenSearch search) {}

  private final Cluster cluster;
  private final String name;
  private final Tongue tongue;
  private final Runnable switched;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Version current;

  /// `switched` is told of each version after the first.
  LiveWords(Cluster cluster, String name, Tongue tongue, Runnable switched) {
    this.cluster = cluster;
    this.name = name;
    this.tongue = tongue;
    this.switched = switched;
  }

  /// Throws [ClusterException] where they were never read and cannot be now.
  SpokenSearch get() {
    return version().search();
  }

  /// How many products there are. Throws as [#get] does.
  int products() {
    return version().products();
  }

  private Version version() {
    var known = current;
    return known != null ? known : first();
  }

  /// Told of each search which index it found something in.
  void foundIn(String index) {
    var known = current;
    boolean other = known != null && !index.isEmpty() && !index.equals(known.index());
    if (other && reading.compareAndSet(false, true)) {
      Thread.ofVirtual().name("words of " + index).start(this::readAgain);
    }
  }

  private synchronized Version first() {
    var known = current;
    if (known == null) {
      known = read(Patience.OF_A_TURN);
      current = known;
    }
    return known;
  }

  private void readAgain() {
    try {
      current = read(Patience.OF_AN_IMPORT);
      switched.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the words of a new version cannot be read yet", e);
    } finally {
      reading.set(false);
    }
  }

  private Version read(Patience patience) {
    var words = StoredWords.read(cluster, name, patience);
    return new Version(
        words.index(), words.table().products(), new SpokenSearch(tongue, words.table()));
  }
}
