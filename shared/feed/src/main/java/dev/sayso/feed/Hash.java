package dev.sayso.feed;

/// 64 bits that tell texts apart: FNV-1a over their letters, mixed as MurmurHash3 ends
/// (https://github.com/aappleby/smhasher). Not for texts that somebody makes to collide.
public final class Hash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  public static long of(CharSequence text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long hash = value;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
