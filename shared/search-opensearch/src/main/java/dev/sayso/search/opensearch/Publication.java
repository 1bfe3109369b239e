package dev.sayso.search.opensearch;

import java.util.List;

/// How publishing a version ended.
public sealed interface Publication {

  /// It is searched. `products` is how many there are in it.
  record Live(String version, long products) implements Publication {}

  /// It is not: what was searched before, still is, and the new index is deleted. `reasons` say
  /// what is wrong; `rejections` are the first documents that the cluster did not take.
  record Refused(List<String> reasons, List<Rejection> rejections) implements Publication {
    public Refused {
      reasons = List.copyOf(reasons);
      rejections = List.copyOf(rejections);
    }
  }
}
