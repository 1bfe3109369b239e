package dev.sayso.search.lucene;

/// A product that Lucene found, with its score there.
record Candidate(Entry entry, double score) {}
