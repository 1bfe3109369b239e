/// Spoken product search in this process: Lucene finds candidates by word, compound, spelling and
/// sound, and they are ranked by how well they answer the query word by word.
@NullMarked
package dev.sayso.search.lucene;

import org.jspecify.annotations.NullMarked;
