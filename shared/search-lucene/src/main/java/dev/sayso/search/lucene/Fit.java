package dev.sayso.search.lucene;

/// How a product and a query fit, all 0..1: `match` as told to callers; `near` the same, graded by
/// likeness; how much of the brand was said, word by word and as a whole; how much of the names.
record Fit(double match, double near, double brand, double wholeBrand, double names) {}
