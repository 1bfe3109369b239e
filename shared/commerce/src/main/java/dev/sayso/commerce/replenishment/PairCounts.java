package dev.sayso.commerce.replenishment;

import java.util.Arrays;

/// Counts of ordered pairs of small numbers, in an open-addressing table of primitives.
final class PairCounts {

  private static final double LOAD = 0.6;

  private long[] keys = new long[1 << 12];
  private float[] counts = new float[1 << 12];
  private int size;

  void add(int one, int other, float count) {
    if (size > LOAD * keys.length) {
      grow();
    }
    int slot = slot(key(one, other));
    if (keys[slot] == 0) {
      keys[slot] = key(one, other);
      size++;
    }
    counts[slot] += count;
  }

  float of(int one, int other) {
    return counts[slot(key(one, other))];
  }

  /// Never 0, which marks a free slot.
  private static long key(int one, int other) {
    return (long) (one + 1) << 32 | (other + 1);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    var oldKeys = keys;
    var oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new float[keys.length];
    Arrays.fill(keys, 0);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0 && oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
    size = 0;
    for (long key : keys) {
      size += key == 0 ? 0 : 1;
    }
  }
}
