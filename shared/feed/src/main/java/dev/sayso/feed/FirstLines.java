package dev.sayso.feed;

/// The lines that texts, as skus, were first used in, by 64 bits of their hash: 12 bytes each,
/// twice over. That two of a million share a hash happens once in 40 million feeds.
public final class FirstLines {

  private long[] hashes = new long[1 << 12];
  private int[] lines = new int[1 << 12];
  private int size;

  /// The line that had the text before, or 0.
  public int put(String text, int line) {
    if (size > hashes.length / 2) {
      grow();
    }
    return put(Hash.of(text), line);
  }

  private int put(long hash, int line) {
    int mask = hashes.length - 1;
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (lines[at] != 0) {
      if (hashes[at] == hash) {
        return lines[at];
      }
      at = (at + 1) & mask;
    }
    hashes[at] = hash;
    lines[at] = line;
    size++;
    return 0;
  }

  private void grow() {
    var oldHashes = hashes;
    var oldLines = lines;
    hashes = new long[oldHashes.length * 2];
    lines = new int[oldHashes.length * 2];
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldLines[i] != 0) {
        put(oldHashes[i], oldLines[i]);
      }
    }
  }
}
