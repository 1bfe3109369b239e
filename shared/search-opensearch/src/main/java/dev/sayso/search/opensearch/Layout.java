package dev.sayso.search.opensearch;

/// How an index is spread over a cluster. One shard holds some ten million products; each has as
/// many copies besides.
public record Layout(int shards, int replicas) {

  public static final Layout DEFAULT = new Layout(1, 1);

  public Layout {
    if (shards < 1 || replicas < 0) {
      throw new IllegalArgumentException("an index has at least one shard, not " + shards);
    }
  }
}
