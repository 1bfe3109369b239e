/// Measures the search on spoken queries, beside plain BM25 over the same products.
@NullMarked
package dev.sayso.dev.bench.search;

import org.jspecify.annotations.NullMarked;
