package dev.sayso.feed.change;

import dev.sayso.feed.Hash;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What earlier feeds said: for each sku a hash of its price and stock, and which feed it is from.
/// 20 bytes a product, in memory twice over. It belongs to one version of the catalogue and is
/// worth nothing beside another.
final class Known {

  private static final int MAGIC = 0x53464431;
  private static final int EMPTY = 0;
  private static final int DROPPED = -1;

  private final List<String> feeds = new ArrayList<>();
  private long[] skus = new long[1 << 10];
  private long[] offers = new long[1 << 10];
  private int[] sources = new int[1 << 10];
  private int size;

  /// What was kept beside this version; nothing where that was another, or is not readable.
  static Known of(Path file, String version) throws IOException {
    var known = new Known();
    if (!Files.exists(file)) {
      return known;
    }
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != MAGIC || !in.readUTF().equals(version)) {
        return known;
      }
      int names = in.readInt();
      for (int i = 0; i < names; i++) {
        known.feeds.add(in.readUTF());
      }
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        known.put(in.readLong(), in.readLong(), in.readInt());
      }
      return known;
    } catch (EOFException _) {
      return new Known();
    }
  }

  /// Replaces the file at once.
  void write(Path file, String version) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
      out.writeInt(MAGIC);
      out.writeUTF(version);
      out.writeInt(feeds.size());
      for (var feed : feeds) {
        out.writeUTF(feed);
      }
      out.writeInt((int) Arrays.stream(sources).filter(source -> source > EMPTY).count());
      for (int i = 0; i < skus.length; i++) {
        if (sources[i] > EMPTY) {
          out.writeLong(skus[i]);
          out.writeLong(offers[i]);
          out.writeInt(sources[i]);
        }
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  List<String> feeds() {
    return List.copyOf(feeds);
  }

  /// How many skus are from this feed.
  int size(String feed) {
    int number = feeds.indexOf(feed) + 1;
    int count = 0;
    for (int source : sources) {
      count += number > 0 && source == number ? 1 : 0;
    }
    return count;
  }

  /// The feed that the sku is from; empty for none.
  String feed(String sku) {
    int source = sources[slot(Hash.of(sku))];
    return source <= EMPTY ? "" : feeds.get(source - 1);
  }

  /// Whether the sku is known with this price and stock.
  boolean has(String sku, long price, int stock) {
    int slot = slot(Hash.of(sku));
    return sources[slot] > EMPTY && offers[slot] == offer(price, stock);
  }

  void put(String sku, long price, int stock, String feed) {
    int number = feeds.indexOf(feed) + 1;
    if (number == 0) {
      feeds.add(feed);
      number = feeds.size();
    }
    put(Hash.of(sku), offer(price, stock), number);
  }

  /// The sku is sold no more.
  void drop(String sku) {
    int slot = slot(Hash.of(sku));
    sources[slot] = sources[slot] == EMPTY ? EMPTY : DROPPED;
  }

  private static long offer(long price, int stock) {
    return Hash.of(price + "/" + stock);
  }

  private void put(long sku, long offer, int source) {
    if (size > skus.length / 2) {
      grow();
    }
    int slot = slot(sku);
    size += sources[slot] == EMPTY ? 1 : 0;
    skus[slot] = sku;
    offers[slot] = offer;
    sources[slot] = source;
  }

  private int slot(long sku) {
    int mask = skus.length - 1;
    int at = (int) (sku ^ (sku >>> 32)) & mask;
    while (sources[at] != EMPTY && skus[at] != sku) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    var old = new Known();
    old.skus = skus;
    old.offers = offers;
    old.sources = sources;
    skus = new long[old.skus.length * 2];
    offers = new long[old.skus.length * 2];
    sources = new int[old.skus.length * 2];
    size = 0;
    for (int i = 0; i < old.skus.length; i++) {
      if (old.sources[i] > EMPTY) {
        put(old.skus[i], old.offers[i], old.sources[i]);
      }
    }
  }
}
