/// What titles say: the pack, and the name as one says it.
@NullMarked
package dev.sayso.feed.words;

import org.jspecify.annotations.NullMarked;
