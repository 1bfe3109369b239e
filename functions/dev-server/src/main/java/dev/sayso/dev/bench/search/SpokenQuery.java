package dev.sayso.dev.bench.search;

/// One query in one variant: as typed (`clean`), or as a recogniser wrote it.
public record SpokenQuery(String id, String variant, String text, String family) {

  static final String TYPED = "clean";
}
