package dev.sayso.search;

/// How a product and a query fit, each 0..1. `match` is what callers are told; `covered` is the
/// same with sound-alikes graded more finely; `names` says how much of the product's names was
/// said.
record Fit(double match, double covered, double names, double head) {}
