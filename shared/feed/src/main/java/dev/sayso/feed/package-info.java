/// Catalogue feeds as merchants have them: read as a stream, judged line by line.
@NullMarked
package dev.sayso.feed;

import org.jspecify.annotations.NullMarked;
