/// The catalogue on an OpenSearch cluster, for shops that sell more than one process holds. Words,
/// queries and ranking are the same as in process: the cluster keeps and gathers, it analyses
/// nothing.
@NullMarked
package dev.sayso.search.opensearch;

import org.jspecify.annotations.NullMarked;
