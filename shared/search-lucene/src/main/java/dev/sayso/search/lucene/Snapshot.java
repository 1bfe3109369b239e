package dev.sayso.search.lucene;

import java.time.Instant;
import java.util.Locale;

/// What is known of one version of the catalogue: its name in the store, how many products it has,
/// in which language, when it was made, and how large it is.
public record Snapshot(String version, int products, Locale language, Instant madeAt, long bytes) {}
