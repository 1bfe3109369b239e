/// Catalogue search in process, on a Lucene index.
@NullMarked
package dev.sayso.search.lucene;

import org.jspecify.annotations.NullMarked;
