package dev.sayso.search;

/// The constants of BM25 for all fields. Names are short: how often a word occurs and how long the
/// name is say little.
public final class Bm25 {

  public static final float K1 = 0.4f;
  public static final float B = 0.2f;

  private Bm25() {}
}
