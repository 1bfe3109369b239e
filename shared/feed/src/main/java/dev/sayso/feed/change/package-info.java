/// From what a feed says to what the shop sells: what differs, all of it or nothing.
@NullMarked
package dev.sayso.feed.change;

import org.jspecify.annotations.NullMarked;
